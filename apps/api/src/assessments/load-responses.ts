import type { Prisma } from '@guideboard/database'
import type { ReadTx } from '../audit/read-handle.ts'
import { actorNames } from '../encounters/actor-names.ts'
import type { RecommendationResponse, ResponseKind } from './response.ts'

/** More than anybody gives to one assessment. */
const most = 500

export interface StoredResponse extends RecommendationResponse {
  readonly factHash: string
}

/** Responses, latest first. */
export async function loadResponses(
  tx: ReadTx,
  where: Prisma.RecommendationResponseWhereInput,
): Promise<readonly StoredResponse[]> {
  const rows = await tx.recommendationResponse.findMany({
    where,
    orderBy: [{ respondedAt: 'desc' }, { id: 'desc' }],
    take: most,
  })
  const names = await actorNames(
    tx,
    rows.map(({ respondedBy }) => respondedBy),
  )
  return rows.map((row) => ({
    id: row.id,
    assessmentId: row.assessmentId,
    versionId: row.versionId,
    recommendationId: row.recommendationId,
    factHash: row.factHash,
    kind: row.kind as ResponseKind, // the column's check knows no other
    reasonCode: row.reasonCode,
    words: row.words,
    respondedBy: names(row.respondedBy),
    respondedAt: row.respondedAt,
  }))
}

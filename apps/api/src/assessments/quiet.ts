import type { ReadTx } from '../audit/read-handle.ts'
import type { AssessedGuideline } from './assess-record.ts'
import { factHash } from './fact-hash.ts'
import { loadResponses, type StoredResponse } from './load-responses.ts'
import type { Quiet } from './response.ts'

const day = 86_400_000

interface Asked {
  readonly patientId: string
  /** The moment for which it is asked. */
  readonly at: Date
  /** Days for which an override is honoured; 0: never. */
  readonly quietDays: number
}

/** The recommendations that a patient's clinicians overrode before, with the same rules and the same facts. */
export async function quietOf(
  tx: ReadTx,
  guidelines: readonly AssessedGuideline[],
  { patientId, at, quietDays }: Asked,
): Promise<readonly Quiet[]> {
  const versionIds = guidelines.flatMap(({ result }) => result.versionId ?? [])
  if (quietDays === 0 || versionIds.length === 0) return []
  const since = new Date(at.getTime() - quietDays * day)
  const responses = await loadResponses(tx, {
    patientId,
    versionId: { in: versionIds },
    respondedAt: { gte: since, lte: at },
  })
  return quietAmong(guidelines, responses, quietDays)
}

/** The same of responses that are at hand, latest first. */
function quietAmong(
  guidelines: readonly AssessedGuideline[],
  responses: readonly StoredResponse[],
  quietDays: number,
): readonly Quiet[] {
  return guidelines.flatMap(({ result }) =>
    result.recommendations.flatMap((recommendation): Quiet[] => {
      const hash = factHash(recommendation)
      // Whoever answered otherwise since has taken the override back.
      const last = responses.find(
        (one) =>
          one.versionId === result.versionId &&
          one.recommendationId === recommendation.id &&
          one.factHash === hash,
      )
      if (last?.kind !== 'override') return []
      const { factHash: _hash, ...response } = last
      return [{ ...response, until: new Date(last.respondedAt.getTime() + quietDays * day) }]
    }),
  )
}

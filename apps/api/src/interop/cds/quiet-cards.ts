import { createHash } from 'node:crypto'
import { Prisma } from '@guideboard/database'
import type { AssessedGuideline } from '../../assessments/assess-record.ts'
import { factHash } from '../../assessments/fact-hash.ts'
import { loadResponses } from '../../assessments/load-responses.ts'
import { type ReadTx, rowsOf } from '../../audit/read-handle.ts'

/** An answer to one recommendation about one patient, latest first in a list. */
interface Answered {
  readonly recommendationId: string
  readonly factHash: string
  readonly overridden: boolean
}

interface About {
  readonly subjectHash: string | undefined
  readonly patientId: string | undefined
  readonly versionId: string
  readonly since: Date
}

interface Row {
  readonly recommendation_ids: readonly string[]
  readonly fact_hashes: readonly string[]
  readonly outcome: string
  readonly received_at: Date
}

/** A patient as one client names them; nothing of the name can be read from it. */
export function subjectHash(clientId: string, patientId: string): string {
  return createHash('sha256').update(`${clientId} ${patientId}`).digest('hex')
}

/** What was answered about a patient within the window, in the EHR and in the dashboard. */
export async function answersAbout(
  tx: ReadTx,
  { subjectHash, patientId, versionId, since }: About,
): Promise<readonly Answered[]> {
  const rows =
    subjectHash === undefined
      ? []
      : await rowsOf<Row>(
          tx,
          Prisma.sql`
            SELECT card.recommendation_ids, card.fact_hashes, feedback.outcome, feedback.received_at
            FROM cds_card AS card
            JOIN cds_feedback AS feedback
              ON feedback.organization_id = card.organization_id AND feedback.card_id = card.id
            WHERE card.subject_hash = ${subjectHash} AND card.version_id = ${versionId}::uuid
              AND feedback.received_at >= ${since}
            ORDER BY feedback.received_at DESC LIMIT 500`,
        )
  const responses =
    patientId === undefined
      ? []
      : await loadResponses(tx, { patientId, versionId, respondedAt: { gte: since } })
  const dated = [
    ...rows.flatMap((row) =>
      row.recommendation_ids.map((recommendationId, i) => ({
        recommendationId,
        factHash: row.fact_hashes[i] ?? '',
        overridden: row.outcome === 'overridden',
        at: row.received_at,
      })),
    ),
    ...responses.map((one) => ({ ...one, overridden: one.kind === 'override', at: one.respondedAt })),
  ]
  return dated.toSorted((a, b) => b.at.getTime() - a.at.getTime())
}

/** Takes out what was overridden for the same rules and facts; `quieted` is told of each. */
export function withoutQuiet(
  assessed: AssessedGuideline,
  answers: readonly Answered[],
  quieted: (recommendationId: string) => void,
): AssessedGuideline {
  if (answers.length === 0) return assessed
  const recommendations = assessed.result.recommendations.filter((one) => {
    const hash = factHash(one)
    const last = answers.find(
      ({ recommendationId, factHash }) => recommendationId === one.id && factHash === hash,
    )
    if (last?.overridden !== true) return true
    quieted(one.id)
    return false
  })
  return { ...assessed, result: { ...assessed.result, recommendations } }
}

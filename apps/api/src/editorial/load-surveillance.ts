import { Prisma } from '@guideboard/database'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'
import type { Surveillance, SurveillanceOutcome } from './surveillance.ts'

/** The reviews of versions after their approval, the latest first. */
export async function surveillancesOf(
  tx: ReadTx,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Surveillance[]>> {
  const rows = await rowsOf<{
    readonly version_id: string
    readonly id: string
    readonly statement_key: string | null
    readonly outcome: SurveillanceOutcome
    readonly sources: readonly string[]
    readonly reason: string
    readonly next_due_on: string | null
    readonly reviewer_id: string
    readonly name: string
    readonly at: Date
    readonly signature_id: string
  }>(
    tx,
    Prisma.sql`
      SELECT review.id, review.version_id, review.statement_key, review.outcome, review.sources, review.reason,
             to_char(review.next_due_on, 'YYYY-MM-DD') AS next_due_on, review.reviewer_id, person.name, review.at,
             review.signature_id
      FROM surveillance_review AS review JOIN person ON person.id = review.reviewer_id
      WHERE review.version_id = ANY (${[...versionIds]}::uuid[]) ORDER BY review.at DESC`,
  )
  const groups = Map.groupBy(rows, ({ version_id }) => version_id)
  return new Map(
    [...groups].map(([id, own]) => [
      id,
      own.map((row) => ({
        id: row.id,
        statementKey: row.statement_key,
        outcome: row.outcome,
        sources: row.sources,
        reason: row.reason,
        nextDueOn: row.next_due_on,
        reviewer: { id: row.reviewer_id, name: row.name },
        at: row.at,
        signatureId: row.signature_id,
      })),
    ]),
  )
}

export interface DueRow {
  readonly version_id: string
  readonly statement_key: string | null
  readonly due_on: string
  readonly task_id: string | null
}

/** What is due up to a day, the oldest first: open tasks of withdrawals, and parts of what is in force. */
export function dueUpTo(tx: ReadTx, day: string): Promise<readonly DueRow[]> {
  return rowsOf<DueRow>(
    tx,
    Prisma.sql`
      SELECT due.* FROM (
        SELECT version.id AS version_id, part.statement_key, part.due_on, NULL::uuid AS task_id
        FROM board_version AS version CROSS JOIN LATERAL review_due(version.id) AS part
        WHERE version.state = 'APPROVED'
        UNION ALL
        SELECT task.version_id, NULL, to_char(task.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'), task.id
        FROM review_task AS task
        WHERE NOT EXISTS (SELECT FROM surveillance_review AS review WHERE review.task_id = task.id)
      ) AS due
      WHERE due.task_id IS NOT NULL OR due.due_on <= ${day}
      ORDER BY due.due_on, due.version_id, due.statement_key NULLS FIRST LIMIT 1000`,
  )
}

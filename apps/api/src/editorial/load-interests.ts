import type { InterestEntry, InterestMatch, InterestStatus } from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'
import type { Ctx } from '../platform/ctx.ts'
import type { DeclaredInterests } from './interests.ts'
import { maySeeAmounts } from './policy.ts'

interface Row {
  readonly id: string
  readonly version_id: string
  readonly person_id: string
  readonly name: string
  readonly status: InterestStatus
  readonly entries: readonly InterestEntry[]
  readonly matches: readonly InterestMatch[]
  readonly declared_at: Date
  readonly verdict: 'clear' | 'conflicted' | null
  readonly reason: string
  readonly judged_by: string
  readonly judge: string
  readonly judged_at: Date
}

/** The latest declaration of each person, by version, as this viewer may see it. */
export async function interestsOf(
  tx: ReadTx,
  versionIds: readonly string[],
  { actor }: Ctx,
): Promise<ReadonlyMap<string, readonly DeclaredInterests[]>> {
  const rows = await rowsOf<Row>(
    tx,
    Prisma.sql`
      SELECT DISTINCT ON (declared.version_id, person.name, declared.person_id)
             declared.id, declared.version_id, declared.person_id, person.name,
             interest_status(declared.person_id, declared.version_id) AS status, declared.entries, declared.matches,
             declared.declared_at, judged.verdict, judged.reason, judged.judged_by, judge.name AS judge, judged.judged_at
      FROM interest_declaration AS declared
      JOIN person ON person.id = declared.person_id
      LEFT JOIN LATERAL (
        SELECT * FROM interest_judgement WHERE declaration_id = declared.id ORDER BY judged_at DESC, id DESC LIMIT 1
      ) AS judged ON true
      LEFT JOIN person AS judge ON judge.id = judged.judged_by
      WHERE declared.version_id = ANY (${[...versionIds]}::uuid[])
      ORDER BY declared.version_id, person.name, declared.person_id, declared.declared_at DESC, declared.id DESC`,
  )
  const shown = rows.map((row) => ({
    versionId: row.version_id,
    declared: {
      id: row.id,
      person: { id: row.person_id, name: row.name },
      status: row.status,
      entries: row.entries.map((entry) => ({
        ...entry,
        amountBand: maySeeAmounts(actor, row.person_id) === undefined ? entry.amountBand : null,
      })),
      matches: row.matches,
      judgement:
        row.verdict === null
          ? null
          : {
              verdict: row.verdict,
              reason: row.reason,
              judge: { id: row.judged_by, name: row.judge },
              at: row.judged_at,
            },
      declaredAt: row.declared_at,
    },
  }))
  const groups = Map.groupBy(shown, ({ versionId }) => versionId)
  return new Map([...groups].map(([id, own]) => [id, own.map(({ declared }) => declared)]))
}

import { Prisma } from '@guideboard/database'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'
import type { Schedule, SetAside } from './schedule.ts'
import type { Unmet } from './version.ts'

type ByVersion<T> = ReadonlyMap<string, readonly T[]>

/** Approvals signed for later, ended ones included, the latest first. */
export async function schedulesOf(tx: ReadTx, versionIds: readonly string[]): Promise<ByVersion<Schedule>> {
  const rows = await rowsOf<{
    readonly version_id: string
    readonly id: string
    readonly chair_id: string
    readonly name: string
    readonly effective_from: Date
    readonly scheduled_at: Date
    readonly outcome: 'activated' | 'cancelled' | null
    readonly ended_at: Date | null
    readonly ended_reason: string | null
    readonly signature_id: string
  }>(
    tx,
    Prisma.sql`
      SELECT schedule.*, person.name FROM scheduled_approval AS schedule JOIN person ON person.id = schedule.chair_id
      WHERE schedule.version_id = ANY (${[...versionIds]}::uuid[]) ORDER BY schedule.scheduled_at DESC`,
  )
  const groups = Map.groupBy(rows, ({ version_id }) => version_id)
  return new Map(
    [...groups].map(([id, own]) => [
      id,
      own.map((row) => ({
        id: row.id,
        chair: { id: row.chair_id, name: row.name },
        effectiveFrom: row.effective_from,
        scheduledAt: row.scheduled_at,
        outcome: row.outcome,
        endedAt: row.ended_at,
        endedReason: row.ended_reason,
        signatureId: row.signature_id,
      })),
    ]),
  )
}

export async function setAsidesOf(tx: ReadTx, versionIds: readonly string[]): Promise<ByVersion<SetAside>> {
  const rows = await rowsOf<{
    readonly version_id: string
    readonly vote_id: string
    readonly role: 'chair' | 'methodologist'
    readonly person_id: string
    readonly name: string
    readonly reason: string
    readonly at: Date
    readonly signature_id: string
  }>(
    tx,
    Prisma.sql`
      SELECT aside.*, person.name FROM objection_set_aside AS aside JOIN person ON person.id = aside.person_id
      WHERE aside.version_id = ANY (${[...versionIds]}::uuid[]) ORDER BY aside.at`,
  )
  const groups = Map.groupBy(rows, ({ version_id }) => version_id)
  return new Map(
    [...groups].map(([id, own]) => [
      id,
      own.map((row) => ({
        voteId: row.vote_id,
        role: row.role,
        person: { id: row.person_id, name: row.name },
        reason: row.reason,
        at: row.at,
        signatureId: row.signature_id,
      })),
    ]),
  )
}

/** A vote that nobody has cast. */
export interface AssumedVote {
  readonly voterId: string
  readonly seat: string
  readonly choice: string
}

/** What would keep a version from approval by this person if these votes were cast, as guard codes. */
export function blockersWith(
  tx: ReadTx,
  versionId: string,
  assumed: readonly AssumedVote[],
  approverId: string | null,
): Promise<readonly Unmet[]> {
  const votes = assumed.map(({ voterId, seat, choice }) => ({ voter: voterId, seat, choice }))
  return rowsOf<Unmet>(
    tx,
    Prisma.sql`SELECT code, message FROM approval_blockers(${versionId}::uuid, ${JSON.stringify(votes)}::jsonb, ${approverId}::uuid)`,
  )
}

import { type SeatRole, seatRoles } from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import { type ReadTx, rowsOf } from '../../audit/read-handle.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { Unmet } from '../version.ts'
import type { SeatAssignment, SeatClaim } from './seat-assignment.ts'

type ByVersion<T> = ReadonlyMap<string, readonly T[]>

/** Every assignment of each version, ended ones included, oldest first. */
export async function assignmentsOf(tx: ReadTx, ids: readonly string[]): Promise<ByVersion<SeatAssignment>> {
  const rows = await rowsOf<{
    readonly version_id: string
    readonly id: string
    readonly round: number
    readonly seat: SeatRole
    readonly person_id: string
    readonly name: string
    readonly assigned_by: string
    readonly assigner: string
    readonly assigned_at: Date
    readonly ended_at: Date | null
    readonly ended_reason: string | null
  }>(
    tx,
    Prisma.sql`
      SELECT asked.*, person.name, assigner.name AS assigner
      FROM seat_assignment AS asked
      JOIN person ON person.id = asked.person_id JOIN person AS assigner ON assigner.id = asked.assigned_by
      WHERE asked.version_id = ANY (${[...ids]}::uuid[]) ORDER BY asked.assigned_at, asked.id`,
  )
  const groups = Map.groupBy(rows, ({ version_id }) => version_id)
  return new Map(
    [...groups].map(([id, own]) => [
      id,
      own.map((row) => ({
        id: row.id,
        round: row.round,
        seat: row.seat,
        person: { id: row.person_id, name: row.name },
        assignedBy: { id: row.assigned_by, name: row.assigner },
        assignedAt: row.assigned_at,
        endedAt: row.ended_at,
        endedReason: row.ended_reason,
      })),
    ]),
  )
}

/** Until when the votes of its open round are asked for, YYYY-MM-DD; none for a version that is not under review. */
export async function votesDueOf(tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsOf<{ readonly id: string; readonly due_on: string }>(
    tx,
    Prisma.sql`
      SELECT version.id, to_char(due.due_on, 'YYYY-MM-DD') AS due_on
      FROM article_version AS version
      CROSS JOIN LATERAL (
        SELECT due_on FROM review_deadline
        WHERE version_id = version.id AND round = version.round ORDER BY set_at DESC LIMIT 1) AS due
      WHERE version.id = ANY (${[...ids]}::uuid[]) AND version.state = 'UNDER_REVIEW'`,
  )
  return new Map(rows.map(({ id, due_on }) => [id, due_on]))
}

/** The seats of each open review that this viewer holds the role for, with all that keeps them from a claim. */
export async function claimsOf(
  tx: ReadTx,
  ids: readonly string[],
  { actor }: Ctx,
): Promise<ByVersion<SeatClaim>> {
  if (actor.kind !== 'person') return new Map()
  const roles = seatRoles.filter((role) => actor.boardRoles.includes(role))
  if (roles.length === 0) return new Map()
  const rows = await rowsOf<{
    readonly id: string
    readonly seat: SeatRole
    readonly open: number
    readonly fault: string | null
    readonly held: boolean
  }>(
    tx,
    Prisma.sql`
      SELECT version.id, seat.role AS seat, seat.needed - seat.assigned AS open,
             assignment_fault(${actor.id}::uuid, version.id) AS fault,
             EXISTS (SELECT FROM seat_assignment AS own WHERE own.version_id = version.id
                       AND own.person_id = ${actor.id}::uuid AND own.ended_at IS NULL) AS held
      FROM article_version AS version
      CROSS JOIN LATERAL (
        SELECT role, seats_needed(version.id, role) AS needed,
               (SELECT count(*) FROM seat_assignment AS asked
                WHERE asked.version_id = version.id AND asked.seat = role AND asked.ended_at IS NULL)::int AS assigned
        FROM unnest(${[...roles]}::text[]) AS role) AS seat
      WHERE version.id = ANY (${[...ids]}::uuid[]) AND version.state = 'UNDER_REVIEW' AND seat.needed > 0`,
  )
  const groups = Map.groupBy(rows, ({ id }) => id)
  return new Map([...groups].map(([id, own]) => [id, own.map(claimOf)]))
}

function claimOf({
  seat,
  open,
  fault,
  held,
}: {
  readonly seat: SeatRole
  readonly open: number
  readonly fault: string | null
  readonly held: boolean
}): SeatClaim {
  const unmet: Unmet[] = []
  if (fault !== null) unmet.push({ code: 'ASSIGNEE_NOT_CLEAR', message: fault })
  if (held) unmet.push({ code: 'SEAT_NOT_OPEN', message: 'You have a seat in this review already.' })
  if (open <= 0) {
    const message = `Every seat for the role ${seat.replace('-', ' ')} is assigned.`
    unmet.push({ code: 'SEAT_NOT_OPEN', message })
  }
  return { seat, unmet }
}

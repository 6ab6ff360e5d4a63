import { Prisma } from '@guideboard/database'
import { Invalid } from '../platform/errors.ts'
import { type ReadTx, rowsOf } from './read-handle.ts'
import type { TrailEvent, TrailOutcome } from './trail-event.ts'

interface EventRow {
  readonly chain: string
  readonly seq: bigint
  readonly micros: string
  readonly actor: string
  readonly actor_name: string | null
  readonly action: string
  readonly entity: string
  readonly outcome: TrailOutcome
  readonly reason: string | null
  readonly request_id: string | null
  readonly patient_ids: readonly string[]
  readonly payload: string
  readonly prev_hash: string
  readonly hash: string
}

const source = Prisma.sql`
  audit_trail AS trail LEFT JOIN person ON trail.actor = 'person:' || person.id`

/** Lines that meet a condition, the latest first, with the cursor of each. @param after a cursor of an earlier answer */
export async function loadEvents(
  tx: ReadTx,
  condition: Prisma.Sql,
  { size, after }: { readonly size: number; readonly after: string | undefined },
): Promise<readonly { readonly cursor: string; readonly node: TrailEvent }[]> {
  const beyond = after === undefined ? Prisma.sql`true` : beyondPlace(after)
  const rows = await rowsOf<EventRow>(
    tx,
    Prisma.sql`
      SELECT trail.chain, trail.seq, ((extract(epoch FROM trail.at) * 1000000)::bigint)::text AS micros, trail.actor,
             person.name AS actor_name, trail.action, trail.entity, trail.outcome, trail.reason, trail.request_id,
             trail.patient_ids::text[] AS patient_ids, trail.payload, trail.prev_hash, trail.hash
      FROM ${source} WHERE ${condition} AND ${beyond}
      ORDER BY trail.at DESC, trail.chain DESC, trail.seq DESC LIMIT ${size}`,
  )
  return rows.map((row) => ({ cursor: cursorOf(row), node: toEvent(row) }))
}

/** How many lines meet a condition; counted up to `atMost`. */
export async function countEvents(tx: ReadTx, condition: Prisma.Sql, atMost: number): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(
    tx,
    Prisma.sql`SELECT count(*)::int AS n FROM (SELECT FROM ${source} WHERE ${condition} LIMIT ${atMost}) AS counted`,
  )
  return row?.n ?? 0
}

function toEvent(row: EventRow): TrailEvent {
  return {
    chain: row.chain,
    seq: String(row.seq),
    at: new Date(Number(BigInt(row.micros) / 1000n)),
    actor: row.actor,
    actorName: row.actor_name,
    action: row.action,
    entity: row.entity,
    outcome: row.outcome,
    reason: row.reason,
    requestId: row.request_id,
    patientIds: row.patient_ids,
    detail: JSON.parse(row.payload) as unknown,
    previousHash: row.prev_hash,
    hash: row.hash,
  }
}

function cursorOf({ micros, chain, seq }: EventRow): string {
  return Buffer.from(JSON.stringify([micros, chain, String(seq)])).toString('base64url')
}

function beyondPlace(cursor: string): Prisma.Sql {
  const [micros, chain, seq] = readCursor(cursor)
  return Prisma.sql`(trail.at, trail.chain, trail.seq) <
    ('epoch'::timestamptz + ${micros}::bigint * interval '1 microsecond', ${chain}, ${seq}::bigint)`
}

function readCursor(cursor: string): readonly [micros: bigint, chain: string, seq: bigint] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(place) && place.length === 3) {
      const [micros, chain, seq] = place.map(String) as [string, string, string]
      if (/^\d{1,16}$/.test(micros) && /^[a-z]+(:[0-9a-f-]{36})?$/.test(chain) && /^\d{1,16}$/.test(seq))
        return [BigInt(micros), chain, BigInt(seq)]
    }
  } catch {
    // Falls through to the refusal: whatever it is, it is no cursor of ours.
  }
  const message = 'The cursor cannot be read.'
  throw new Invalid('The cursor is none that this list gave.', [
    { code: 'BAD_CURSOR', message, path: '/after', fix: 'Use the endCursor of a page.' },
  ])
}

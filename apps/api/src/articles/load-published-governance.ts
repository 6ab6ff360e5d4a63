import type { InterestEntry, SeatRole } from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'
import type { BoardRole } from '../platform/actor.ts'

type ByVersion<T> = ReadonlyMap<string, readonly T[]>
type Row<T> = T & { readonly version_id: string }

/** What somebody whose judgement put a version in force had declared; without amounts. */
export interface PublishedInterests {
  readonly name: string
  readonly role: BoardRole
  /** Empty: none. */
  readonly entries: readonly Omit<InterestEntry, 'amountBand'>[]
}

/** One of the two reasons for which an objection did not stop a version. */
export interface PublishedSetAside {
  readonly seat: SeatRole
  readonly objection: string
  readonly role: BoardRole
  readonly name: string
  readonly reason: string
  readonly at: Date
}

/** A look at new evidence that changed nothing. */
export interface PublishedCheck {
  /** Null: the whole article. */
  readonly statementKey: string | null
  /** YYYY-MM-DD. */
  readonly checkedOn: string
  readonly nextDueOn: string
  readonly sources: readonly string[]
}

export async function loadPublishedInterests(
  tx: ReadTx,
  versionIds: readonly string[],
): Promise<ByVersion<PublishedInterests>> {
  const rows = await rowsOf<Row<PublishedInterests>>(
    tx,
    Prisma.sql`
      SELECT version_id, name, role, entries FROM reader_interest
      WHERE version_id = ANY (${[...versionIds]}::uuid[]) ORDER BY name`,
  )
  return Map.groupBy(rows, ({ version_id }) => version_id)
}

export async function loadPublishedSetAsides(
  tx: ReadTx,
  versionIds: readonly string[],
): Promise<ByVersion<PublishedSetAside>> {
  const rows = await rowsOf<Row<PublishedSetAside>>(
    tx,
    Prisma.sql`
      SELECT version_id, seat, objection, role, name, reason, at FROM reader_set_aside
      WHERE version_id = ANY (${[...versionIds]}::uuid[]) ORDER BY vote_id, role`,
  )
  return Map.groupBy(rows, ({ version_id }) => version_id)
}

export async function loadPublishedChecks(
  tx: ReadTx,
  versionIds: readonly string[],
): Promise<ByVersion<PublishedCheck>> {
  const rows = await rowsOf<Row<PublishedCheck>>(
    tx,
    Prisma.sql`
      SELECT version_id, statement_key AS "statementKey", to_char(checked_on, 'YYYY-MM-DD') AS "checkedOn",
             to_char(next_due_on, 'YYYY-MM-DD') AS "nextDueOn", sources
      FROM reader_surveillance WHERE version_id = ANY (${[...versionIds]}::uuid[]) ORDER BY at DESC`,
  )
  return Map.groupBy(rows, ({ version_id }) => version_id)
}

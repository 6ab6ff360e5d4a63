import type { EditingPart, EditingPlace } from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import { type ReadTx, rowsOf } from '../../audit/read-handle.ts'

/** That somebody has a draft open, and where in it: in each of their tabs. */
export interface Presence {
  readonly person: { readonly id: string; readonly name: string }
  readonly places: readonly EditingPlace[]
}

export interface OthersNow {
  readonly others: readonly Presence[]
  /** Milliseconds until the first of them is taken as gone unless heard of again; absent when there is nobody. */
  readonly holdsFor: number | undefined
}

interface Row {
  readonly person_id: string
  readonly name: string
  readonly part: EditingPart
  readonly place_key: string | null
  readonly holds_for: number
}

/** Who else is in a draft, by name. However many tabs there are, so many places at most are read. */
export async function loadOthers(tx: ReadTx, versionId: string, ownId: string): Promise<OthersNow> {
  const rows = await rowsOf<Row>(
    tx,
    Prisma.sql`
      SELECT person_id, name, part, place_key,
             (extract(epoch FROM max(until) - now()) * 1000)::float8 AS holds_for
      FROM editing_now
      WHERE version_id = ${versionId}::uuid AND person_id <> ${ownId}::uuid
      GROUP BY person_id, name, part, place_key
      ORDER BY name, person_id, part, place_key
      LIMIT 200`,
  )
  const others = [...Map.groupBy(rows, ({ person_id }) => person_id)].map(
    ([id, places]): Presence => ({
      person: { id, name: places[0]?.name ?? '' },
      places: places.map(({ part, place_key }) => ({ part, key: place_key })),
    }),
  )
  return {
    others,
    holdsFor: rows.length === 0 ? undefined : Math.min(...rows.map(({ holds_for }) => holds_for)),
  }
}

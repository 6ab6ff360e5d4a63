import { Prisma } from '@guideboard/database'
import { Invalid } from '../platform/errors.ts'
import { isUuid } from '../platform/uuid.ts'
import { nameProblem } from './name.ts'

export type PatientSort = 'name' | 'birth-date' | 'last-encounter'

export interface PatientOrder {
  readonly sort: PatientSort
  readonly descending: boolean
}

/** What a row of `patient` is sorted by, as text: who has no birth date or no encounter comes first. */
export const inOrder: Readonly<Record<PatientSort, Prisma.Sql>> = {
  name: Prisma.sql`patient.name`,
  'birth-date': Prisma.sql`coalesce(patient.birth_date, '') COLLATE "C"`,
  'last-encounter': Prisma.sql`coalesce((
    SELECT to_char(max(encounter.started_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')
    FROM encounter WHERE encounter.patient_id = patient.id), '') COLLATE "C"`,
}

interface Place {
  readonly key: string
  readonly id: string
}

/** The place of a row in the list, to read on from. */
export function placeOf({ sort, descending }: PatientOrder, { key, id }: Place): string {
  return Buffer.from(JSON.stringify([sort, descending, key, id])).toString('base64url')
}

/**
 * What lies beyond a place, about a row with `key` and `id`.
 * @throws Invalid for a cursor that no page in this order gave
 */
export function beyondPlace(order: PatientOrder, cursor: string | null | undefined): Prisma.Sql {
  if (cursor === null || cursor === undefined) return Prisma.sql`true`
  const { key, id } = readPlace(order, cursor)
  return order.descending
    ? Prisma.sql`(key, id) < (${key}, ${id}::uuid)`
    : Prisma.sql`(key, id) > (${key}, ${id}::uuid)`
}

function readPlace({ sort, descending }: PatientOrder, cursor: string): Place {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(place) && place[0] === sort && place[1] === descending) {
      const [, , key, id] = place as readonly unknown[]
      const plain = typeof key === 'string' && (key === '' || nameProblem(key) === undefined)
      if (plain && typeof id === 'string' && isUuid(id)) return { key, id }
    }
  } catch {
    // Falls through to the refusal: whatever it is, it is no cursor of ours.
  }
  throw new Invalid('The cursor is none that this list gave.', [
    {
      code: 'BAD_CURSOR',
      message: 'The cursor cannot be read, or is of another order.',
      path: '/after',
      fix: 'Use the endCursor of a page of the same order.',
    },
  ])
}

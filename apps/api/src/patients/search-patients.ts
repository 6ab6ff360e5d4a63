import { Prisma } from '@guideboard/database'
import { look } from '../audit/doors.ts'
import { rowsOf } from '../audit/read-handle.ts'
import { refuse } from '../audit/refuse.ts'
import { type Page, pageSize } from '../platform/connection.ts'
import type { Ctx } from '../platform/ctx.ts'
import { loadPatients } from './load-patient.ts'
import type { Patient } from './patient.ts'
import { type PatientFilter, patientCondition } from './patient-condition.ts'
import { beyondPlace, inOrder, type PatientSort, placeOf } from './patient-order.ts'
import { mayReadPatients } from './policy.ts'

export interface PatientSearch {
  /** Part of a name, an identifier, or a birth date. */
  readonly search?: string | null | undefined
  readonly filter?: PatientFilter | null | undefined
  /** By name unless said. */
  readonly sort?: PatientSort | null | undefined
  readonly descending?: boolean | null | undefined
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
}

/**
 * Patients of the actor's organization, a page at a time.
 * @throws Invalid for a page size, a search or a cursor that is none
 */
export async function searchPatients(ctx: Ctx, input: PatientSearch): Promise<Page<Patient>> {
  await refuse(ctx, mayReadPatients(ctx.actor), 'patient.search')
  const size = pageSize(input.first)
  const order = { sort: input.sort ?? 'name', descending: input.descending ?? false }
  const beyond = beyondPlace(order, input.after)
  const condition = patientCondition(input.search, input.filter ?? {})
  return look(ctx, async (tx) => {
    const [counted] = await rowsOf<{ total: number }>(
      tx,
      Prisma.sql`SELECT count(*)::int AS total FROM patient WHERE ${condition}`,
    )
    const rows = await rowsOf<{ id: string; key: string }>(
      tx,
      Prisma.sql`
        SELECT id, key FROM (SELECT patient.id, ${inOrder[order.sort]} AS key FROM patient WHERE ${condition}) AS sorted
        WHERE ${beyond} ORDER BY ${
          order.descending ? Prisma.sql`key DESC, id DESC` : Prisma.sql`key, id`
        } LIMIT ${size + 1}`,
    )
    const shown = rows.slice(0, size)
    const seen = shown.map(({ id }) => id)
    const patients = new Map((await loadPatients(tx, seen)).map((patient) => [patient.id, patient]))
    return {
      value: {
        edges: shown.flatMap((row) => {
          const node = patients.get(row.id)
          return node === undefined ? [] : [{ cursor: placeOf(order, row), node }]
        }),
        hasNextPage: rows.length > size,
        totalCount: counted?.total ?? 0,
      },
      audit: { action: 'patient.search', entity: { kind: 'patient', id: 'search' }, patients: seen },
    }
  })
}

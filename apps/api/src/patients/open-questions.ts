import { Prisma } from '@guideboard/database'
import DataLoader from 'dataloader'
import { look } from '../audit/doors.ts'
import { rowsOf } from '../audit/read-handle.ts'
import { refuse } from '../audit/refuse.ts'
import { perRequest } from '../platform/per-request.ts'
import { mayReadPatients } from './policy.ts'

/** How many facts would still change the advice of the latest assessment of a `patient`; null when none was ever assessed. */
export const openQuestions = Prisma.sql`(
  SELECT latest.open_questions FROM assessment AS latest WHERE latest.patient_id = patient.id
  ORDER BY latest.assessed_at DESC, latest.id LIMIT 1)`

/** The same of many patients at once. */
export const openQuestionsLoader = perRequest(
  (ctx) =>
    new DataLoader<string, number | null>(async (patientIds) => {
      await refuse(ctx, mayReadPatients(ctx.actor), 'patient.read')
      const rows = await look(ctx, async (tx) => ({
        value: await rowsOf<{ id: string; open: number | null }>(
          tx,
          Prisma.sql`SELECT id, ${openQuestions} AS open FROM patient WHERE id = ANY (${[...patientIds]}::uuid[])`,
        ),
        audit: {
          action: 'patient.read',
          entity: { kind: 'patient', id: 'several' },
          patients: patientIds,
        },
      }))
      const open = new Map(rows.map((row) => [row.id, row.open]))
      return patientIds.map((id) => open.get(id) ?? null)
    }),
)

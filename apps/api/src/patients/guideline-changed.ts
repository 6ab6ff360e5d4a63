import { Prisma } from '@guideboard/database'
import DataLoader from 'dataloader'
import { look } from '../audit/doors.ts'
import { rowsOf } from '../audit/read-handle.ts'
import { refuse } from '../audit/refuse.ts'
import { perRequest } from '../platform/per-request.ts'
import { mayReadPatients } from './policy.ts'

/**
 * Whether a version that gave the latest assessment of a `patient` is no longer in force. That is quick to know
 * for a whole list; whether the advice differs takes a run of the rules.
 */
export const guidelineChanged = Prisma.sql`EXISTS (
  SELECT 1 FROM guideline_result AS result JOIN article_version AS version ON version.id = result.version_id
  WHERE result.assessment_id = (
      SELECT latest.id FROM assessment AS latest WHERE latest.patient_id = patient.id
      ORDER BY latest.assessed_at DESC, latest.id LIMIT 1)
    AND NOT (version.state = 'APPROVED' AND version.in_force @> clock_timestamp()))`

/** The same of many patients at once. */
export const guidelineChangedLoader = perRequest(
  (ctx) =>
    new DataLoader<string, boolean>(async (patientIds) => {
      await refuse(ctx, mayReadPatients(ctx.actor), 'patient.read')
      const rows = await look(ctx, async (tx) => ({
        value: await rowsOf<{ id: string }>(
          tx,
          Prisma.sql`SELECT id FROM patient WHERE id = ANY (${[...patientIds]}::uuid[]) AND ${guidelineChanged}`,
        ),
        audit: {
          action: 'patient.read',
          entity: { kind: 'patient', id: 'several' },
          patients: patientIds,
        },
      }))
      const changed = new Set(rows.map(({ id }) => id))
      return patientIds.map((id) => changed.has(id))
    }),
)

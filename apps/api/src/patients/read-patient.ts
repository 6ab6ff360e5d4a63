import DataLoader from 'dataloader'
import { look } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { perRequest } from '../platform/per-request.ts'
import { loadPatient, loadPatients } from './load-patient.ts'
import type { Patient } from './patient.ts'
import { mayReadPatients } from './policy.ts'

/**
 * One patient.
 * @throws NotFound when there is none with this id in the actor's organization
 */
export async function readPatient(ctx: Ctx, id: string): Promise<Patient> {
  await refuse(ctx, mayReadPatients(ctx.actor), 'patient.read')
  return look(ctx, async (tx) => {
    const value = await loadPatient(tx, id)
    return {
      value,
      audit: { action: 'patient.read', entity: { kind: 'patient', id: value.id }, patients: [value.id] },
    }
  })
}

/** Patients by id, many at once: one look and one record of it per request. */
export const patientLoader = perRequest(
  (ctx) =>
    new DataLoader<string, Patient | undefined>(async (ids) => {
      await refuse(ctx, mayReadPatients(ctx.actor), 'patient.read')
      const patients = await look(ctx, async (tx) => {
        const value = await loadPatients(tx, ids)
        const seen = value.map(({ id }) => id)
        return {
          value,
          audit: { action: 'patient.read', entity: { kind: 'patient', id: 'several' }, patients: seen },
        }
      })
      const byId = new Map(patients.map((patient) => [patient.id, patient]))
      return ids.map((id) => byId.get(id))
    }),
)

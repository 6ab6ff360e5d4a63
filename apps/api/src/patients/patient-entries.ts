import DataLoader from 'dataloader'
import { look } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import { perRequest } from '../platform/per-request.ts'
import { loadEntries, type StoredEntry } from './load-entries.ts'
import { mayReadPatients } from './policy.ts'

/** The clinical entries of patients, many patients at once: one look and one record of it per request. */
export const entriesLoader = perRequest(
  (ctx) =>
    new DataLoader<string, readonly StoredEntry[]>(async (patientIds) => {
      await refuse(ctx, mayReadPatients(ctx.actor), 'patient.read')
      const entries = await look(ctx, async (tx) => {
        const value = await loadEntries(tx, patientIds)
        return {
          value,
          audit: {
            action: 'patient.read',
            entity: { kind: 'clinical-entry', id: 'all' },
            patients: patientIds,
          },
        }
      })
      return patientIds.map((id) => entries.filter(({ patientId }) => patientId === id))
    }),
)

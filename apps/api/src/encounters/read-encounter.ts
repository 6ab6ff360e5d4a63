import DataLoader from 'dataloader'
import { look } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import { mayReadPatients } from '../patients/policy.ts'
import type { Ctx } from '../platform/ctx.ts'
import { perRequest } from '../platform/per-request.ts'
import type { Encounter } from './encounter.ts'
import { loadEncounter, loadEncountersOf } from './load-encounter.ts'
import { loadRecordedFacts, type RecordedFact } from './load-recorded-facts.ts'

/**
 * One encounter.
 * @throws NotFound when there is none with this id in the actor's organization
 */
export async function readEncounter(ctx: Ctx, id: string): Promise<Encounter> {
  await refuse(ctx, mayReadPatients(ctx.actor), 'encounter.read')
  return look(ctx, async (tx) => {
    const value = await loadEncounter(tx, id)
    return {
      value,
      audit: {
        action: 'encounter.read',
        entity: { kind: 'encounter', id: value.id },
        patients: [value.patientId],
      },
    }
  })
}

/** The encounters of patients, many patients at once. */
export const encountersLoader = perRequest(
  (ctx) =>
    new DataLoader<string, readonly Encounter[]>(async (patientIds) => {
      await refuse(ctx, mayReadPatients(ctx.actor), 'encounter.read')
      const encounters = await look(ctx, async (tx) => {
        const value = await loadEncountersOf(tx, patientIds)
        return {
          value,
          audit: {
            action: 'encounter.read',
            entity: { kind: 'encounter', id: 'several' },
            patients: patientIds,
          },
        }
      })
      return patientIds.map((id) => encounters.filter(({ patientId }) => patientId === id))
    }),
)

/** The facts that hold in encounters, many encounters at once: of each fact the last statement. */
export const recordedFactsLoader = perRequest(
  (ctx) =>
    new DataLoader<Encounter, readonly RecordedFact[], string>(
      async (encounters) => {
        await refuse(ctx, mayReadPatients(ctx.actor), 'encounter.read')
        const patients = [...new Set(encounters.map(({ patientId }) => patientId))]
        const facts = await look(ctx, async (tx) => {
          const value = await loadRecordedFacts(
            tx,
            encounters.map(({ id }) => id),
          )
          return {
            value,
            audit: { action: 'encounter.read', entity: { kind: 'recorded-fact', id: 'several' }, patients },
          }
        })
        return encounters.map(({ id }) => facts.filter(({ encounterId }) => encounterId === id))
      },
      { cacheKeyFn: ({ id }) => id },
    ),
)

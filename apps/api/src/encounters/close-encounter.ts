import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import { mayWritePatients } from '../patients/policy.ts'
import type { Ctx } from '../platform/ctx.ts'
import { type Encounter, isOpen } from './encounter.ts'
import { encounterClosed } from './encounter-closed.ts'
import { loadEncounter } from './load-encounter.ts'

/**
 * Closes an encounter, now: nothing more is recorded in it; what was assessed in it stays.
 * @throws NotFound for an encounter that is not of the actor's organization
 * @throws NotReady when it is closed already
 */
export async function closeEncounter(ctx: Ctx, encounterId: string): Promise<Encounter> {
  await refuse(ctx, mayWritePatients(ctx.actor), 'encounter.close')
  return change(ctx, async (tx) => {
    const encounter = await loadEncounter(tx, encounterId, '/encounterId')
    const { id, patientId } = encounter
    // Of two who close it at once, the second one finds nothing to close.
    const { count } = isOpen(encounter)
      ? await tx.encounter.updateMany({
          where: { id, status: encounter.status },
          data: { status: 'finished', endedAt: ctx.clock.now() },
        })
      : { count: 0 }
    if (count === 0) throw encounterClosed(await loadEncounter(tx, id))
    return {
      value: await loadEncounter(tx, id),
      audit: { action: 'encounter.close', entity: { kind: 'encounter', id }, patients: [patientId] },
    }
  })
}

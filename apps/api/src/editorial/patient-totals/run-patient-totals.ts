import type { Ctx } from '../../platform/ctx.ts'
import { takeTurns } from '../../platform/take-turns.ts'
import { countPatients } from './count-patients.ts'

/**
 * Looks every so often for versions before the board that were not counted for an organization that allows it.
 * @returns stops it; a counting that is under way is given up, and done anew another time
 */
export function runPatientTotals(ctx: Ctx, every = 10_000): () => Promise<void> {
  return takeTurns(ctx, 'patient-totals', every, (stopped) => countPatients(ctx, stopped))
}

import type { Ctx } from '../platform/ctx.ts'
import { takeTurns } from '../platform/take-turns.ts'
import { activateDueApprovals } from './activate-due-approvals.ts'

/**
 * Looks every second for approvals whose time has come, until stopped.
 * @returns stops it, once a turn that is under way has ended
 */
export function runSchedule(ctx: Ctx, every = 1_000): () => Promise<void> {
  return takeTurns(ctx, 'schedule', every, async () => {
    for (const { ran_version, ran_outcome } of await activateDueApprovals(ctx))
      ctx.log.info({ event: 'schedule', operation: ran_version, code: ran_outcome })
  })
}

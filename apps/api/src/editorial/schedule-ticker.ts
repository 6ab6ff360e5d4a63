import type { Ctx } from '../platform/ctx.ts'
import { causeOf } from '../platform/log.ts'
import { activateDueApprovals } from './activate-due-approvals.ts'

/**
 * Looks every second for approvals whose time has come, until stopped. A turn that fails is logged and the next one
 * tries again; turns never overlap.
 * @returns stops it, once a turn that is under way has ended
 */
export function runSchedule(ctx: Ctx, every = 1_000): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let turn = Promise.resolve()
  const look = async () => {
    try {
      for (const { ran_version, ran_outcome } of await activateDueApprovals(ctx))
        ctx.log.info({ event: 'schedule', operation: ran_version, code: ran_outcome })
    } catch (error) {
      ctx.log.error({ event: 'schedule', cause: causeOf(error) })
    }
    if (!stopped) next()
  }
  const next = () => {
    timer = setTimeout(() => {
      turn = look()
    }, every)
  }
  next()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await turn
  }
}

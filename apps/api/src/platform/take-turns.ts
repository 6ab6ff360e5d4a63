import type { Ctx } from './ctx.ts'
import { causeOf } from './log.ts'

/**
 * Does something again and again, `every` milliseconds after it ended, until stopped. A turn that fails is logged and
 * the next one tries again; turns never overlap.
 * @returns stops it, once a turn that is under way has ended; that one is told by its signal
 */
export function takeTurns(
  ctx: Ctx,
  event: string,
  every: number,
  turn: (stopped: AbortSignal) => Promise<void>,
): () => Promise<void> {
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let underWay = Promise.resolve()
  const take = async () => {
    try {
      await turn(stopping.signal)
    } catch (error) {
      if (!stopping.signal.aborted) ctx.log.error({ event, cause: causeOf(error) })
    }
    if (!stopping.signal.aborted) next()
  }
  const next = () => {
    timer = setTimeout(() => {
      underWay = take()
    }, every)
  }
  next()
  return async () => {
    stopping.abort()
    clearTimeout(timer)
    await underWay
  }
}

import { type Actor, actorText } from './actor.ts'
import { TooMany } from './errors.ts'

/** Streams that one principal may hold, and one process altogether; a proxy stands for many readers. */
export interface StreamLimits {
  readonly signedIn: number
  readonly address: number
  readonly total: number
}

const defaultStreamLimits: StreamLimits = { signedIn: 20, address: 100, total: 600 }

/** Counts the open streams. `take` gives a place, to be left exactly once. */
export function streamPlaces(limits: StreamLimits = defaultStreamLimits) {
  const held = new Map<string, number>()
  let total = 0
  return {
    /** @throws TooMany */
    take: (actor: Actor, peer: string): (() => void) => {
      const [holder, limit] =
        actor.kind === 'anonymous' ? [`address:${peer}`, limits.address] : [actorText(actor), limits.signedIn]
      const own = held.get(holder) ?? 0
      if (own >= limit || total >= limits.total)
        throw new TooMany('Too many event streams are open. Close one, or try again.', 5)
      held.set(holder, own + 1)
      total += 1
      let left = false
      return () => {
        if (left) return
        left = true
        total -= 1
        const rest = (held.get(holder) ?? 1) - 1
        if (rest > 0) held.set(holder, rest)
        else held.delete(holder)
      }
    },
  }
}

import { TooMany } from '../platform/errors.ts'

const perMinute = 30
const minute = 60_000
/** Peers that are remembered at once; the oldest is forgotten first. */
const mostPeers = 10_000

const recent = new Map<string, { since: number; count: number }>()

/**
 * Lets somebody at an address ask so many times a minute. Held by each process for itself.
 * @throws TooMany
 */
export function refuseTooMany(who: string, now: number): void {
  const known = recent.get(who)
  const current = known && now - known.since < minute ? known : { since: now, count: 0 }
  if (current.count >= perMinute)
    throw new TooMany(
      'That were many questions. Wait a moment.',
      Math.ceil((current.since + minute - now) / 1000),
    )
  recent.delete(who)
  recent.set(who, { ...current, count: current.count + 1 })
  const [oldest] = recent.keys()
  if (recent.size > mostPeers && oldest !== undefined) recent.delete(oldest)
}

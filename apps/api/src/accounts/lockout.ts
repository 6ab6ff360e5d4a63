const minute = 60_000
const window = 15 * minute
const longest = 24 * 60 * minute

/** Failures of one account, or from one peer, that lock it. */
export const accountThreshold = 10
export const peerThreshold = 30

/**
 * Until when failed attempts keep a door closed: the threshold within 15 minutes closes it for 15 minutes,
 * and each time again for twice as long, up to a day. A pure function of the failures, so it holds over
 * processes and restarts.
 * @param failures moments in milliseconds, oldest first, since the last success
 */
export function lockedUntil(failures: readonly number[], threshold: number, now: number): number | undefined {
  let recent: number[] = []
  let locks = 0
  let until: number | undefined
  for (const at of failures) {
    recent = [...recent.filter((earlier) => at - earlier < window), at]
    if (recent.length < threshold) continue
    until = at + Math.min(longest, window * 2 ** locks)
    locks += 1
    recent = []
  }
  return until !== undefined && until > now ? until : undefined
}

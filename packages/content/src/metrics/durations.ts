/** How long something took, over all times it happened. */
export interface Durations {
  readonly count: number
  /** Whole seconds; null where it never happened. */
  readonly medianSeconds: number | null
  /** Nine of ten took no longer (nearest rank). */
  readonly p90Seconds: number | null
  readonly longestSeconds: number | null
}

/** @param spans milliseconds */
export function durationsOf(spans: readonly number[]): Durations {
  const seconds = spans.map((span) => Math.round(span / 1000)).sort((a, b) => a - b)
  const at = (rank: number) => seconds[rank - 1] ?? null
  const half = seconds.length / 2
  const [low, high] = [at(Math.ceil(half)), at(Math.floor(half) + 1)]
  return {
    count: seconds.length,
    medianSeconds: low === null || high === null ? null : Math.round((low + high) / 2),
    p90Seconds: at(Math.ceil(0.9 * seconds.length)),
    longestSeconds: at(seconds.length),
  }
}

import type { Day } from '../days.ts'

/** Days from first to last, both included. */
export interface Days {
  readonly first: Day
  readonly last: Day
}

/** Days on which a medicine is covered, certainly or only possibly, by one entry. */
export interface Coverage extends Days {
  readonly certain: boolean
  readonly entry: string
}

/** Merges days into the fewest separate stretches, in order. */
function merged(days: readonly Days[]): readonly Days[] {
  const sorted = days.filter(({ first, last }) => first <= last).toSorted((a, b) => a.first - b.first)
  const stretches: Days[] = []
  for (const { first, last } of sorted) {
    const former = stretches.at(-1)
    if (former !== undefined && first <= former.last + 1) {
      stretches[stretches.length - 1] = { first: former.first, last: Math.max(former.last, last) }
    } else stretches.push({ first, last })
  }
  return stretches
}

/** Whether a day of the window is covered. */
export function touches(coverage: readonly Days[], window: Days): boolean {
  return coverage.some(({ first, last }) => first <= window.last && last >= window.first)
}

/**
 * Covered days of the course that is present on a day: the stretch that reaches it, and the stretches
 * before it that gaps of at most `maxGap` uncovered days separate. First and last day are counted, days of
 * a gap are not. No course, no days.
 */
export function courseDays(coverage: readonly Days[], asOf: Day, maxGap: number, from?: Day): number {
  const stretches = merged(
    coverage.map(({ first, last }) => ({
      first: Math.max(first, from ?? first),
      last: Math.min(last, asOf),
    })),
  )
  let count = 0
  let next = asOf + 1
  for (const { first, last } of stretches.toReversed()) {
    if (next - last - 1 > maxGap) break
    count += last - first + 1
    next = first
  }
  return count
}

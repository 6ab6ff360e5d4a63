import type { Duration } from '../fact-binding.ts'

/** A length of time in whole days. */
export function lengthInDays(duration: Duration): number {
  return duration.unit === 'wk' ? duration.value * 7 : duration.value
}

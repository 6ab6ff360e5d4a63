import type { GivenValue } from '@guideboard/rules'
import type { Facts } from './entry-words.ts'

/**
 * Two entries about one fact, taken together: "yes" wins over "open", "open" over "no", and the longer course over
 * the shorter. Two infarctions, one of them old, are one recent infarction.
 */
export function mergeFacts(one: Facts, other: Facts): Facts {
  const merged: Record<string, GivenValue> = { ...one }
  for (const [fact, value] of Object.entries(other)) {
    const before = merged[fact]
    merged[fact] = before === undefined || weight(value) > weight(before) ? value : before
  }
  return merged
}

function weight(value: GivenValue): number {
  if (value === true) return 2
  if (value === false) return 0
  if (typeof value === 'number') return value === 0 ? 0 : 1 + value
  return 1
}

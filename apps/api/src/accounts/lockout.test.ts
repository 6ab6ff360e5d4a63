import { describe, expect, it } from 'vitest'
import { accountThreshold, lockedUntil } from './lockout.ts'

const minute = 60_000
const failures = (count: number, from = 0, apart = 1000) =>
  Array.from({ length: count }, (_, i) => from + i * apart)

describe('a lockout', () => {
  it.each<[string, readonly number[], number, number | undefined]>([
    ['nine failures', failures(9), 10_000, undefined],
    ['ten within a quarter of an hour', failures(10), 10_000, 9000 + 15 * minute],
    ['ten spread over an hour', failures(10, 0, 7 * minute), 64 * minute, undefined],
    ['ten, a quarter of an hour ago', failures(10), 9000 + 15 * minute, undefined],
    [
      'ten more after the first lock',
      [...failures(10), ...failures(10, 16 * minute)],
      17 * minute,
      16 * minute + 9000 + 30 * minute,
    ],
  ])('%s', (_case, at, now, until) => {
    expect(lockedUntil(at, accountThreshold, now)).toBe(until)
  })

  it('never lasts longer than a day', () => {
    const day = 24 * 60 * minute
    const relentless = Array.from({ length: 12 }, (_, i) => failures(10, i * 20 * minute)).flat()
    const last = relentless.at(-1) ?? 0
    expect(lockedUntil(relentless, accountThreshold, last)).toBe(last + day)
  })
})

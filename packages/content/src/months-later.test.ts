import { expect, it } from 'vitest'
import { monthsLater } from './months-later.ts'

it.each([
  ['2026-11-22', 24, '2028-11-22'],
  ['2026-11-22', 2, '2027-01-22'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2027-12-31', 2, '2028-02-29'],
  ['2028-02-29', 12, '2029-02-28'],
])('%s and %i months is %s', (from, months, to) => {
  expect(monthsLater(from, months)).toBe(to)
})

import { expect, it } from 'vitest'
import { sharedUnit, spokenDuration } from './durations.ts'

it.each([
  [0, '0 s'],
  [59, '59 s'],
  [60, '1 min'],
  [3_725, '1 h 2 min'],
  [86_400, '1 d'],
  [10 * 86_400 + 5 * 3_600, '10 d 5 h'],
])('says %i seconds as %s', (seconds, words) => {
  expect(spokenDuration(seconds)).toBe(words)
})

it.each([
  [[], 's'],
  [[90], 's'],
  [[10, 300], 'min'],
  [[7_200], 'h'],
  [[1, 200_000], 'd'],
])('measures %j in %s', (durations, unit) => {
  expect(sharedUnit(durations).unit).toBe(unit)
})

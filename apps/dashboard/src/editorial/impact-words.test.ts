import { expect, it } from 'vitest'
import { heatOf, isSameAdvice } from './impact-words.ts'

it.each([
  [0, 100, 0],
  [1, 100, 1],
  [25, 100, 2],
  [50, 100, 3],
  [75, 100, 4],
  [0, 0, 0],
])('shades %i of %i changes by %i', (patients, changed, heat) => {
  expect(heatOf(patients, changed)).toBe(heat)
})

it('tells no change where a recommendation that is new does not apply', () => {
  expect(isSameAdvice('ABSENT', 'NOT_APPLICABLE')).toBe(true)
  expect(isSameAdvice('ABSENT', 'FOR')).toBe(false)
})

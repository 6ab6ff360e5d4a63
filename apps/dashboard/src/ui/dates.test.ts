import { expect, it } from 'vitest'
import { spokenDay } from './dates.ts'
import { spoken, spokenTitle } from './spoken.ts'

it.each([
  ['2026-02-03', '3 Feb 2026'],
  ['2026-02-03T23:30:00Z', '3 Feb 2026'],
  ['1987', '1987'],
  ['1987-05', '1987-05'],
  ['2026-02-31x', '2026-02-31x'],
])('says the day %s as %s', (value, words) => {
  expect(spokenDay(value)).toBe(words)
})

it('says codes as words', () => {
  expect(spoken('PATIENT_REPRESENTATIVE')).toBe('patient representative')
  expect(spokenTitle('redFlags')).toBe('Red flags')
  expect(spoken('bearWeight4Steps')).toBe('bear weight 4 steps')
})

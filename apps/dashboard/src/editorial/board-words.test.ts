import { expect, it } from 'vitest'
import { boardVersion } from './board-version.test-kit.ts'
import { initials } from './initials.ts'
import { seatsProgress } from './seats-progress.ts'
import { stateSince } from './state-since.ts'

it.each([
  ['Prof. Sofia Rinaldi', 'SR'],
  ['Dr Ravi K. Menon', 'RM'],
  ['Ana', 'A'],
  ['élodie øst', 'ÉØ'],
  ['', ''],
])('%j has the initials %j', (name, letters) => {
  expect(initials(name)).toBe(letters)
})

it('counts a seat no further than it needs, and names the open ones', () => {
  const filledBy = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
  const seats = [
    { role: 'REVIEWER' as const, needed: 2, filledBy },
    { role: 'PATIENT_REPRESENTATIVE' as const, needed: 1, filledBy: [] },
  ]
  expect(seatsProgress(seats)).toBe('2 of 3 seats filled; open: patient representative')
  expect(seatsProgress(seats.slice(0, 1))).toBe('2 of 2 seats filled')
})

it('takes the last time a version came into its state', () => {
  const at = (day: string) => `2026-01-${day}T00:00:00Z`
  const events = [
    { to: 'SUBMITTED' as const, at: at('01') },
    { to: 'DRAFT' as const, at: at('02') },
    { to: 'SUBMITTED' as const, at: at('03') },
  ]
  expect(stateSince(boardVersion({ state: 'SUBMITTED', events }))).toBe(at('03'))
  expect(stateSince(boardVersion({ state: 'APPROVED', events }))).toBe('2026-01-05T08:00:00Z')
})

import { expect, it } from 'vitest'
import { seatChoices } from './seat-choices.ts'

const me = { id: 'ravi' }
const claims = [
  { seat: 'REVIEWER' as const, allowed: true, unmet: [] },
  {
    seat: 'METHODOLOGIST' as const,
    allowed: false,
    unmet: [{ code: 'SEAT_NOT_OPEN', message: 'Every seat is assigned.' }],
  },
]

it('offers what is open, and says why the rest is not', () => {
  expect(seatChoices({ id: 'one', assignments: [], claims }, me)).toEqual([
    {
      label: 'Claim the seat of reviewer',
      description: 'You are asked to vote, then.',
      act: { kind: 'claim', input: { versionId: 'one', seat: 'REVIEWER' } },
    },
    { label: 'Claim the seat of methodologist', description: 'Every seat is assigned.', act: null },
  ])
})

it('offers to give back the seat that somebody has', () => {
  const person = { id: 'ravi', name: 'Ravi Menon' }
  const held = {
    id: 'a',
    seat: 'REVIEWER' as const,
    round: 1,
    assignedAt: '2026-01-05T08:00:00Z',
    endedAt: null,
    endedReason: null,
    person,
    assignedBy: person,
  }
  expect(seatChoices({ id: 'one', assignments: [held], claims }, me)).toMatchObject([
    { label: 'Release the seat of reviewer', act: { kind: 'release' } },
  ])
})

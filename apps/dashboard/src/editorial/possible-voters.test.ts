import { expect, it } from 'vitest'
import { possibleVotes } from './possible-voters.ts'

const seat = (role: 'REVIEWER' | 'METHODOLOGIST', needed: number) => ({
  role,
  needed,
  reason: null,
  filledBy: [],
})
const member = (id: string, ...roles: ('REVIEWER' | 'METHODOLOGIST' | 'CHAIR' | 'AUTHOR')[]) => ({
  id,
  name: id,
  roles,
})

const version = {
  seats: [seat('REVIEWER', 2), seat('METHODOLOGIST', 1)],
  contributors: [{ id: 'writer' }],
  votes: [
    { counts: true, voter: { id: 'voted' } },
    { counts: false, voter: { id: 'objected' } },
  ],
  interests: [
    { status: 'CLEAR' as const, person: { id: 'clear' } },
    { status: 'CONFLICTED' as const, person: { id: 'objected' } },
  ],
}

it('lists holders of a seat who may still approve, with what would keep the vote from counting', () => {
  const members = [
    member('clear', 'REVIEWER', 'METHODOLOGIST'),
    member('objected', 'REVIEWER'),
    member('silent', 'METHODOLOGIST'),
    member('voted', 'REVIEWER'),
    member('writer', 'REVIEWER'),
    member('chair', 'CHAIR'),
  ]
  expect(possibleVotes(version, members)).toEqual([
    { voterId: 'clear', name: 'clear', seat: 'REVIEWER', whyNot: null },
    { voterId: 'objected', name: 'objected', seat: 'REVIEWER', whyNot: 'their interests conflict' },
    { voterId: 'clear', name: 'clear', seat: 'METHODOLOGIST', whyNot: null },
    {
      voterId: 'silent',
      name: 'silent',
      seat: 'METHODOLOGIST',
      whyNot: 'they have not declared interests',
    },
  ])
})

import { expect, it } from 'vitest'
import { whyNoVote } from './why-no-vote.ts'

const version = {
  contributors: [{ id: 'ana', name: 'Ana' }],
  seats: [
    { role: 'REVIEWER' as const, needed: 2, reason: null, filledBy: [] },
    { role: 'METHODOLOGIST' as const, needed: 1, reason: null, filledBy: [] },
  ],
}

it('lets a person with a seat vote', () => {
  expect(whyNoVote(version, { id: 'ravi', boardRoles: ['REVIEWER'] })).toBeNull()
})

it('says that contributors do not vote on their own work', () => {
  expect(whyNoVote(version, { id: 'ana', boardRoles: ['REVIEWER'] })).toContain('You contributed')
})

it('names the seats to somebody who holds none', () => {
  expect(whyNoVote(version, { id: 'edith', boardRoles: ['EDITOR'] })).toContain('reviewer, methodologist')
})

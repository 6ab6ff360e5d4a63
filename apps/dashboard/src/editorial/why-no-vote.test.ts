import { expect, it } from 'vitest'
import type { Version } from './version-fragment.ts'
import { whyNoVote } from './why-no-vote.ts'

const declared = (status: Version['interests'][number]['status']) => ({
  id: status,
  status,
  declaredAt: '2026-01-01T00:00:00Z',
  person: { id: 'ravi', name: 'Ravi' },
  entries: [],
  matches: [],
  judgement: null,
})
const version = {
  interests: [declared('CLEAR')],
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

it.each([
  [[], 'Declare your interests first.'],
  [[declared('UNDECLARED')], 'Declare your interests first.'],
  [[declared('PROPOSED')], 'wait for an editor'],
  [[declared('CONFLICTED')], 'conflict with this article'],
])('says what keeps somebody from voting as far as interests go', (interests, words) => {
  expect(whyNoVote({ ...version, interests }, { id: 'ravi', boardRoles: ['REVIEWER'] })).toContain(words)
})

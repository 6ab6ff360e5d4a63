import { expect, it } from 'vitest'
import type { SeatRole } from '../board-role.ts'
import { type AssignmentCandidate, proposeAssignments } from './propose-assignments.ts'

const who = (
  id: string,
  roles: readonly SeatRole[],
  given: Partial<AssignmentCandidate> = {},
): AssignmentCandidate => ({ id, roles, load: 0, before: false, ...given })
const seats = [
  { role: 'reviewer', needed: 2 },
  { role: 'methodologist', needed: 1 },
] as const
const proposed = (candidates: readonly AssignmentCandidate[]) =>
  proposeAssignments(seats, candidates)
    .map(({ seat, personId }) => `${seat} ${personId}`)
    .sort()

it.each<[string, readonly AssignmentCandidate[], readonly string[]]>([
  ['nobody', [], []],
  ['a seat that nobody is left for stays open', [who('a', ['reviewer'])], ['reviewer a']],
  [
    'who has least to do',
    [who('a', ['reviewer'], { load: 3 }), who('b', ['reviewer'], { load: 1 }), who('c', ['reviewer'])],
    ['reviewer b', 'reviewer c'],
  ],
  [
    'who had a seat before comes first',
    [who('a', ['reviewer'], { load: 9, before: true }), who('b', ['reviewer']), who('c', ['reviewer'])],
    ['reviewer a', 'reviewer b'],
  ],
  [
    'one person fills one seat, the one that fewest can fill',
    [who('a', ['reviewer', 'methodologist']), who('b', ['reviewer']), who('c', ['reviewer'])],
    ['methodologist a', 'reviewer b', 'reviewer c'],
  ],
])('%s', (_, candidates, expected) => {
  expect(proposed(candidates)).toEqual(expected)
})

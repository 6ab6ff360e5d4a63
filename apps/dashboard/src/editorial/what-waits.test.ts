import { expect, it } from 'vitest'
import { boardVersion, option } from './board-version.test-kit.ts'
import { whatWaits } from './what-waits.ts'

const ravi = { id: 'ravi', boardRoles: ['REVIEWER' as const] }
const clear = [{ status: 'CLEAR' as const, person: { id: 'ravi' } }]
const assignments = [{ seat: 'REVIEWER' as const, endedAt: null, person: { id: 'ravi', name: 'Ravi Menon' } }]
const underReview = boardVersion({ state: 'UNDER_REVIEW', assignments, interests: clear })

it('asks for the vote of whoever was asked to fill a seat', () => {
  expect(whatWaits(underReview, ravi)).toEqual(['Vote as reviewer'])
})

it('says that interests come first', () => {
  expect(whatWaits({ ...underReview, interests: [] }, ravi)).toEqual([
    'Declare interests and vote as reviewer',
  ])
})

it.each([
  ['the version is not under review', { state: 'SUBMITTED' as const }],
  ['the seat is somebody else’s', { assignments: [] }],
  ['the seat was given back', { assignments: assignments.map((one) => ({ ...one, endedAt: '2026-01-05' })) }],
  ['the person voted already', { votes: [{ counts: true, voter: { id: 'ravi' } }] }],
  ['their interests conflict', { interests: [{ status: 'CONFLICTED' as const, person: { id: 'ravi' } }] }],
])('asks for no vote when %s', (_, given) => {
  expect(whatWaits({ ...underReview, ...given }, ravi)).toEqual([])
})

it('asks again for a vote that an edit or a new round voided', () => {
  const votes = [{ counts: false, voter: { id: 'ravi' } }]
  expect(whatWaits({ ...underReview, votes }, ravi)).toEqual(['Vote as reviewer'])
})

it('names an allowed move towards approval, and no way back or out', () => {
  const moves = [
    option('START_REVIEW'),
    option('ABANDON_SUBMITTED', { needsReason: true }),
    option('APPROVE', { unmet: [{ code: 'QUORUM', message: 'Two reviewers are missing.' }] }),
  ]
  expect(whatWaits(boardVersion({ moves }), ravi)).toEqual(['Start review'])
})

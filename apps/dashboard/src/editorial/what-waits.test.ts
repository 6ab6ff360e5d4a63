import { expect, it } from 'vitest'
import { boardVersion, option } from './board-version.test-kit.ts'
import { isMine, whatWaits } from './what-waits.ts'

const ravi = { id: 'ravi', boardRoles: ['REVIEWER' as const] }
const clear = [{ status: 'CLEAR' as const, person: { id: 'ravi' } }]
const seats = [
  { role: 'REVIEWER' as const, needed: 2, reason: null, filledBy: [{ id: 'lena' }] },
  { role: 'METHODOLOGIST' as const, needed: 1, reason: null, filledBy: [] },
]
const underReview = boardVersion({ state: 'UNDER_REVIEW', seats, interests: clear })

it('asks for a vote in a seat that is open and that the person holds', () => {
  expect(whatWaits(underReview, ravi)).toEqual(['Vote as reviewer'])
})

it('says that interests come first', () => {
  expect(whatWaits({ ...underReview, interests: [] }, ravi)).toEqual([
    'Declare interests and vote as reviewer',
  ])
})

it.each([
  ['the version is not under review', { state: 'SUBMITTED' as const }],
  ['the seat is full', { seats: [{ ...seats[0], needed: 1 } as (typeof seats)[0]] }],
  ['the person voted already', { votes: [{ counts: true, voter: { id: 'ravi' } }] }],
  ['the person wrote to it', { contributors: [{ id: 'ravi', name: 'Ravi Menon' }] }],
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

it('counts own work as mine, waiting or not, and nothing as mine to a stranger', () => {
  expect(isMine(boardVersion(), { id: 'ana', boardRoles: [] })).toBe(true)
  expect(isMine(boardVersion(), ravi)).toBe(false)
  expect(isMine(underReview, null)).toBe(false)
})

import { expect, it } from 'vitest'
import { boardVersion, option } from './board-version.test-kit.ts'
import { stepOf, stepTo } from './next-step.ts'

const unmet = [
  { code: 'QUORUM', message: 'Two reviewers are missing.' },
  { code: 'CHECK', message: 'A check fails.' },
]

it('makes a move at once that takes nothing', () => {
  expect(stepOf(option('START_REVIEW'))).toMatchObject({ kind: 'go' })
})

it.each([{ needsReason: true }, { needsSignature: true }])('asks first where a move takes %o', (needs) => {
  expect(stepOf(option('APPROVE', needs))).toMatchObject({ kind: 'ask' })
})

it('refuses with every unmet condition, and asks for no signature then', () => {
  expect(stepOf(option('APPROVE', { needsSignature: true, unmet }))).toEqual({
    kind: 'refused',
    title: 'Approve: not possible now',
    reasons: ['Two reviewers are missing.', 'A check fails.'],
  })
})

it('takes a drop for the move that the menu offers', () => {
  const start = option('START_REVIEW')
  const submitted = boardVersion({ state: 'SUBMITTED', moves: [option('RECALL'), start] })
  expect(stepTo(submitted, 'UNDER_REVIEW')).toEqual(stepOf(start))
  const barred = option('START_REVIEW', { unmet })
  expect(stepTo({ ...submitted, moves: [barred] }, 'UNDER_REVIEW')).toEqual(stepOf(barred))
})

it('says of a drop without a move where the version can go', () => {
  const draft = boardVersion({ moves: [option('SUBMIT'), option('ABANDON_DRAFT')] })
  expect(stepTo(draft, 'APPROVED')).toEqual({
    kind: 'refused',
    title: 'No move leads from Draft to Approved',
    reasons: ['From here it can go to Submitted (Submit for review), Withdrawn (Abandon draft).'],
  })
})

it('never supersedes by hand, and moves nothing out of a closed state', () => {
  const approved = boardVersion({ state: 'APPROVED', moves: [option('SUPERSEDE')] })
  expect(stepTo(approved, 'SUPERSEDED')).toMatchObject({ kind: 'refused' })
  expect(stepTo(boardVersion({ state: 'WITHDRAWN' }), 'DRAFT')).toMatchObject({ reasons: ['It is closed.'] })
})

it('does nothing for a drop where the version was', () => {
  expect(stepTo(boardVersion(), 'DRAFT')).toBeNull()
})

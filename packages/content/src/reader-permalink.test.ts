import { describe, expect, it } from 'vitest'
import type { VersionState } from './lifecycle.ts'
import { readerPermalink } from './reader-permalink.ts'
import type { VersionForReaders } from './reader-view.ts'

const now = new Date('2026-11-22T12:00:00Z')
const day = (iso: string) => new Date(`${iso}T09:00:00Z`)

const version = (
  number: number,
  state: VersionState,
  change: Partial<VersionForReaders> = {},
): VersionForReaders => ({ id: `v${number}`, number, state, reviewDueOn: '2027-11-01', ...change })

const first = version(1, 'SUPERSEDED', { inForce: { from: day('2024-01-02'), to: day('2025-02-03') } })
const second = version(2, 'SUPERSEDED', { inForce: { from: day('2025-02-03'), to: day('2026-03-04') } })
const third = version(3, 'APPROVED', { inForce: { from: day('2026-03-04') } })
const thirdWithdrawn = version(3, 'WITHDRAWN', {
  inForce: { from: day('2026-03-04'), to: day('2026-10-01') },
  withdrawn: { at: day('2026-10-01'), reason: 'The label changed.' },
})

const anyone = { readsWithdrawn: false }
const board = { readsWithdrawn: true }
const open = (versions: readonly VersionForReaders[], number: number, reader = anyone) =>
  readerPermalink(versions, number, reader, now)

describe('the lasting address of a version', () => {
  it('shows the approved version as the article does', () => {
    expect(open([second, third, version(4, 'SUBMITTED')], 3)).toMatchObject({
      page: 'TEXT',
      banner: null,
      notices: ['Approved on 4 March 2026 by the board', 'An update is under review'],
    })
  })

  it('shows a superseded text under the version that came next', () => {
    const versions = [third, second, first]
    expect(open(versions, 1)).toMatchObject({
      page: 'TEXT',
      versionId: 'v1',
      reviewStatus: 'SUPERSEDED',
      banner: 'Superseded on 3 February 2025 by version 2',
      overdue: false,
    })
    expect(open(versions, 2)).toMatchObject({
      banner: 'Superseded on 4 March 2026 by version 3',
      notices: [],
    })
  })

  it('warns on a superseded text when what replaced it was withdrawn', () => {
    expect(open([second, thirdWithdrawn], 2)).toMatchObject({ notices: ['Version 3: Withdrawn: do not use'] })
  })

  it('shows the public a notice for a withdrawn version, and no text', () => {
    expect(open([thirdWithdrawn], 3)).toMatchObject({
      page: 'WITHDRAWN_NOTICE',
      banner: 'Withdrawn: do not use',
      reason: 'The label changed.',
    })
  })

  it('shows those who must look it up the withdrawn text, marked', () => {
    expect(open([thirdWithdrawn], 3, board)).toMatchObject({
      page: 'TEXT',
      reviewStatus: 'WITHDRAWN',
      banner: 'Withdrawn: do not use',
      notices: ['Withdrawn on 1 October 2026: The label changed.'],
    })
  })

  it.each<VersionState>(['SUBMITTED', 'UNDER_REVIEW'])(
    'shows a %s version under the pending banner',
    (state) => {
      expect(open([third, version(4, state)], 4)).toMatchObject({
        page: 'TEXT',
        versionId: 'v4',
        banner: 'Educational purpose only. Pending human review.',
      })
    },
  )

  it('does not show a version in review where the board hides them', () => {
    const hidden = readerPermalink([version(1, 'SUBMITTED')], 1, board, now, { showUnapproved: false })
    expect(hidden).toEqual({ page: 'NOT_FOUND' })
  })

  it('does not lead around the notice of a withdrawn article to its next version', () => {
    expect(open([thirdWithdrawn, version(4, 'UNDER_REVIEW')], 4)).toMatchObject({
      page: 'WITHDRAWN_NOTICE',
      versionId: 'v3',
    })
  })

  it.each<VersionState>(['DRAFT', 'CHANGES_REQUESTED', 'WITHDRAWN'])(
    'is not found for a %s version that was never in force, by anyone',
    (state) => {
      const versions = [third, version(4, state)]
      expect(open(versions, 4)).toEqual({ page: 'NOT_FOUND' })
      expect(open(versions, 4, board)).toEqual({ page: 'NOT_FOUND' })
    },
  )

  it('is not found for a number that does not exist', () => {
    expect(open([third], 9)).toEqual({ page: 'NOT_FOUND' })
  })
})

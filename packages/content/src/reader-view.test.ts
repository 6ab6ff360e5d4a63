import { describe, expect, it } from 'vitest'
import type { VersionState } from './lifecycle.ts'
import { readerView, type VersionForReaders } from './reader-view.ts'

const now = new Date('2026-11-22T12:00:00Z')
const day = (iso: string) => new Date(`${iso}T09:00:00Z`)

const version = (
  number: number,
  state: VersionState,
  change: Partial<VersionForReaders> = {},
): VersionForReaders => ({ id: `v${number}`, number, state, reviewDueOn: '2027-11-01', ...change })

const approved = version(2, 'APPROVED', { inForce: { from: day('2026-03-04') } })
const superseded = version(1, 'SUPERSEDED', { inForce: { from: day('2025-01-02'), to: day('2026-03-04') } })
const withdrawn = version(2, 'WITHDRAWN', {
  inForce: { from: day('2026-03-04'), to: day('2026-10-01') },
  withdrawn: { at: day('2026-10-01'), reason: 'The label changed.' },
})

describe('an article with an approved version', () => {
  it('shows that version without a banner, and says who approved it and when', () => {
    expect(readerView([superseded, approved], now)).toEqual({
      page: 'TEXT',
      versionId: 'v2',
      number: 2,
      reviewStatus: 'APPROVED',
      banner: null,
      notices: ['Approved on 4 March 2026 by the board'],
      inForceSince: day('2026-03-04'),
      reviewDueOn: '2027-11-01',
      overdue: false,
    })
  })

  it.each<VersionState>(['SUBMITTED', 'UNDER_REVIEW'])(
    'says that an update is under review when one is %s',
    (state) => {
      const view = readerView([approved, version(3, state)], now)
      expect(view).toMatchObject({ page: 'TEXT', versionId: 'v2', banner: null })
      expect(view.notices).toEqual(['Approved on 4 March 2026 by the board', 'An update is under review'])
    },
  )

  it('says when an update takes effect', () => {
    const scheduled = version(3, 'UNDER_REVIEW', { takesEffectAt: day('2026-12-24') })
    expect(readerView([approved, scheduled], now).notices).toContain(
      'An update takes effect on 24 December 2026',
    )
    expect(readerView([approved, scheduled], now).notices).not.toContain('An update is under review')
  })

  it.each<VersionState>(['DRAFT', 'CHANGES_REQUESTED', 'WITHDRAWN'])(
    'keeps silent about a %s version',
    (state) => {
      expect(readerView([approved, version(3, state)], now)).toEqual(readerView([approved], now))
    },
  )

  it.each([
    ['2026-11-21', true],
    ['2026-11-22', false],
    ['2026-11-23', false],
  ])('with a review due on %s is overdue: %s', (reviewDueOn, overdue) => {
    const view = readerView([{ ...approved, reviewDueOn }], now)
    expect(view).toMatchObject({ overdue })
    expect(view.notices.includes('Review overdue since 21 November 2026')).toBe(overdue)
  })

  it('shows it again after an earlier withdrawal', () => {
    expect(readerView([{ ...withdrawn, number: 1, id: 'v1' }, approved], now)).toMatchObject({
      versionId: 'v2',
    })
  })
})

describe('an article whose last version in force was withdrawn', () => {
  const notice = {
    page: 'WITHDRAWN_NOTICE',
    versionId: 'v2',
    number: 2,
    reviewStatus: 'WITHDRAWN',
    banner: 'Withdrawn: do not use',
    notices: ['Withdrawn on 1 October 2026: The label changed.'],
    withdrawnAt: day('2026-10-01'),
    reason: 'The label changed.',
  }

  it('shows a notice with date and reason, and no text', () => {
    expect(readerView([withdrawn], now)).toEqual(notice)
  })

  it('does not fall back to the superseded version', () => {
    expect(readerView([superseded, withdrawn], now)).toEqual(notice)
    expect(readerView([withdrawn, superseded], now)).toEqual(notice)
  })

  it.each<VersionState>(['SUBMITTED', 'UNDER_REVIEW', 'DRAFT'])(
    'does so even while a new version is %s',
    (state) => {
      expect(readerView([withdrawn, version(3, state)], now)).toEqual(notice)
    },
  )
})

describe('an article that was never approved', () => {
  it.each<VersionState>(['SUBMITTED', 'UNDER_REVIEW'])(
    'shows its %s version under the pending banner',
    (state) => {
      expect(readerView([version(1, state)], now)).toEqual({
        page: 'TEXT',
        versionId: 'v1',
        number: 1,
        reviewStatus: state,
        banner: 'Educational purpose only. Pending human review.',
        notices: [],
        inForceSince: null,
        reviewDueOn: '2027-11-01',
        overdue: false,
      })
    },
  )

  it('shows the one in review, whatever was abandoned before', () => {
    const abandoned = version(1, 'WITHDRAWN', { withdrawn: { at: day('2026-05-05'), reason: 'Dropped.' } })
    expect(readerView([abandoned, version(2, 'SUBMITTED')], now)).toMatchObject({
      page: 'TEXT',
      versionId: 'v2',
    })
  })

  it('hides it where the board decided so', () => {
    expect(readerView([version(1, 'UNDER_REVIEW')], now, { showUnapproved: false }).page).toBe(
      'BEING_PREPARED',
    )
  })

  it('never calls what is not in force overdue', () => {
    expect(readerView([version(1, 'SUBMITTED', { reviewDueOn: '2020-01-01' })], now)).toMatchObject({
      overdue: false,
    })
  })

  it.each<readonly VersionState[]>([['DRAFT'], ['CHANGES_REQUESTED'], ['WITHDRAWN'], []])(
    'is being prepared with %s alone',
    (...states) => {
      expect(
        readerView(
          states.map((state, i) => version(i + 1, state)),
          now,
        ),
      ).toEqual({
        page: 'BEING_PREPARED',
        banner: null,
        notices: ['This article is being prepared'],
      })
    },
  )
})

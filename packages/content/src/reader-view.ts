import type { VersionState } from './lifecycle.ts'
import { isoDateOfInstant, writtenDate } from './written-date.ts'

/** A version as far as readers are concerned. */
export interface VersionForReaders {
  readonly id: string
  readonly number: number
  readonly state: VersionState
  /** From approval on; `to` when it was superseded or withdrawn. Absent for what was never approved. */
  readonly inForce?: { readonly from: Date; readonly to?: Date }
  /** Absent unless the version was withdrawn. */
  readonly withdrawn?: { readonly at: Date; readonly reason: string }
  /** When a scheduled approval will take effect. */
  readonly takesEffectAt?: Date
  /** First day on which something in it is due for review, YYYY-MM-DD. */
  readonly reviewDueOn: string
  /** Last day on which the whole of it was looked at again and left as it is, YYYY-MM-DD. */
  readonly checkedOn?: string
}

export interface TextPage {
  readonly page: 'TEXT'
  readonly versionId: string
  readonly number: number
  readonly reviewStatus: VersionState
  readonly banner: string | null
  readonly notices: readonly string[]
  readonly inForceSince: Date | null
  readonly reviewDueOn: string
  readonly overdue: boolean
}

export interface WithdrawnNotice {
  readonly page: 'WITHDRAWN_NOTICE'
  readonly versionId: string
  readonly number: number
  readonly reviewStatus: 'WITHDRAWN'
  readonly banner: string
  readonly notices: readonly string[]
  readonly withdrawnAt: Date | null
  readonly reason: string | null
}

export interface BeingPrepared {
  readonly page: 'BEING_PREPARED'
  readonly banner: null
  readonly notices: readonly string[]
}

export type ReaderView = TextPage | WithdrawnNotice | BeingPrepared

export interface ReaderPolicy {
  /** Whether readers see a version that is submitted or under review. On unless the board turns it off. */
  readonly showUnapproved?: boolean
}

export const banners = {
  pending: 'Educational purpose only. Pending human review.',
  withdrawn: 'Withdrawn: do not use',
} as const

/** What a reader gets for an article; the first of four rows that matches. */
export function readerView(
  versions: readonly VersionForReaders[],
  now: Date,
  { showUnapproved = true }: ReaderPolicy = {},
): ReaderView {
  const inReview = versions.find(isInReview)
  const approved = versions.find((version) => version.state === 'APPROVED')
  if (approved !== undefined) return approvedPage(approved, inReview, now)

  const lastInForce = latestInForce(versions)
  if (lastInForce?.state === 'WITHDRAWN') return withdrawnNotice(lastInForce)

  if (inReview !== undefined && showUnapproved) return pendingPage(inReview, now)
  return { page: 'BEING_PREPARED', banner: null, notices: ['This article is being prepared'] }
}

/** Readers see at most one such version of an article. */
export function isInReview(version: { readonly state: VersionState }): boolean {
  return version.state === 'SUBMITTED' || version.state === 'UNDER_REVIEW'
}

/** The page of an approved version, with what is coming and what is late. */
export function approvedPage(
  version: VersionForReaders,
  inReview: VersionForReaders | undefined,
  now: Date,
): TextPage {
  const since = version.inForce?.from
  const page = textPage(version, null, now)
  return {
    ...page,
    notices: [
      ...(since ? [`Approved on ${onDay(since)} by the board`] : []),
      ...(version.checkedOn ? [`Checked on ${writtenDate(version.checkedOn)}, no change`] : []),
      ...(inReview ? [comingUpdate(inReview)] : []),
      ...(page.overdue ? [`Review overdue since ${writtenDate(version.reviewDueOn)}`] : []),
    ],
  }
}

/** The page of a version in review. */
export function pendingPage(version: VersionForReaders, now: Date): TextPage {
  return textPage(version, banners.pending, now)
}

/** What stands in place of a text that was withdrawn after approval. */
export function withdrawnNotice(version: VersionForReaders): WithdrawnNotice {
  return {
    page: 'WITHDRAWN_NOTICE',
    versionId: version.id,
    number: version.number,
    reviewStatus: 'WITHDRAWN',
    banner: banners.withdrawn,
    notices: withdrawal(version),
    withdrawnAt: version.withdrawn?.at ?? null,
    reason: version.withdrawn?.reason ?? null,
  }
}

/** "Withdrawn on D: reason", when it is known. */
export function withdrawal({ withdrawn }: VersionForReaders): readonly string[] {
  return withdrawn === undefined ? [] : [`Withdrawn on ${onDay(withdrawn.at)}: ${withdrawn.reason}`]
}

/** The text of a version under a banner, without notices. Only what is in force can be overdue. */
export function textPage(version: VersionForReaders, banner: string | null, now: Date): TextPage {
  return {
    page: 'TEXT',
    versionId: version.id,
    number: version.number,
    reviewStatus: version.state,
    banner,
    notices: [],
    inForceSince: version.inForce?.from ?? null,
    reviewDueOn: version.reviewDueOn,
    overdue: version.state === 'APPROVED' && version.reviewDueOn < isoDateOfInstant(now),
  }
}

/** The calendar date of an instant, in UTC, in words. */
export function onDay(instant: Date): string {
  return writtenDate(isoDateOfInstant(instant))
}

function comingUpdate({ takesEffectAt }: VersionForReaders): string {
  return takesEffectAt === undefined
    ? 'An update is under review'
    : `An update takes effect on ${onDay(takesEffectAt)}`
}

function latestInForce(versions: readonly VersionForReaders[]): VersionForReaders | undefined {
  const from = (version: VersionForReaders) => version.inForce?.from.getTime() ?? Number.NEGATIVE_INFINITY
  return versions
    .filter((version) => version.inForce !== undefined)
    .reduce<VersionForReaders | undefined>(
      (last, version) => (last === undefined || from(version) > from(last) ? version : last),
      undefined,
    )
}

import type { ArticleContent, Audience, ReaderView, Topic, VersionState } from '@guideboard/content'
import type { ReaderVersion, Signatory } from './load-reader-versions.ts'

/** An article as a reader gets it. What is heavy is loaded when it is asked for. */
export interface ReaderArticle {
  readonly id: string
  readonly slug: string
  readonly audience: Audience
  readonly title: string
  readonly question: string
  readonly topics: readonly Topic[]
  readonly language: string
  readonly page: ReaderView['page']
  readonly reviewStatus: VersionState | null
  readonly banner: string | null
  readonly notices: readonly string[]
  readonly versionId: string | null
  readonly versionNumber: number | null
  readonly contentHash: string | null
  readonly inForceSince: Date | null
  readonly reviewDueOn: string | null
  readonly overdue: boolean
  readonly lastUpdated: Date | null
  readonly submittedAt: Date | null
  readonly underReviewAt: Date | null
  readonly approvedAt: Date | null
  readonly withdrawnAt: Date | null
  readonly withdrawnReason: string | null
  /** Every version that a board approved and readers may open, the latest first. */
  readonly approvedVersions: readonly ApprovedVersion[]
  readonly content: () => Promise<ArticleContent | undefined>
  readonly signatories: () => Promise<readonly Signatory[]>
}

/** A version that is or was in force. */
export interface ApprovedVersion {
  readonly id: string
  readonly number: number
  readonly inForceFrom: Date
  /** Until it was superseded; null while it is in force. */
  readonly inForceTo: Date | null
}

/** The parts that the page lets a reader have; nothing of a version that it does not show. */
export function readerArticle(
  of: { readonly id: string; readonly slug: string; readonly audience: Audience },
  view: ReaderView,
  shown: ReaderVersion | undefined,
  versions: readonly ReaderVersion[],
  load: Pick<ReaderArticle, 'content' | 'signatories'>,
): ReaderArticle {
  const isText = view.page === 'TEXT'
  const isNotice = view.page === 'WITHDRAWN_NOTICE'
  return {
    ...of,
    // A notice and an article in preparation have no title of their own: the address speaks for them.
    title: (isText ? shown?.title : null) ?? titleOfSlug(of.slug),
    question: (isText ? shown?.question : null) ?? titleOfSlug(of.slug),
    topics: (isText ? shown?.topics : null) ?? [],
    language: shown?.language ?? 'en',
    page: view.page,
    reviewStatus: view.page === 'BEING_PREPARED' ? null : view.reviewStatus,
    banner: view.banner,
    notices: view.notices,
    versionId: shown?.id ?? null,
    versionNumber: shown?.number ?? null,
    contentHash: shown?.contentHash ?? null,
    inForceSince: isText ? view.inForceSince : null,
    reviewDueOn: isText ? view.reviewDueOn : null,
    overdue: isText && view.overdue,
    lastUpdated: shown?.updatedAt ?? null,
    submittedAt: shown?.submittedAt ?? null,
    underReviewAt: shown?.underReviewAt ?? null,
    approvedAt: shown?.approvedAt ?? null,
    withdrawnAt: isNotice ? view.withdrawnAt : (shown?.withdrawn?.at ?? null),
    withdrawnReason: isNotice ? view.reason : (shown?.withdrawn?.reason ?? null),
    approvedVersions: approvedVersions(versions),
    content: isText ? load.content : async () => undefined,
    signatories: load.signatories,
  }
}

function approvedVersions(versions: readonly ReaderVersion[]): readonly ApprovedVersion[] {
  return versions
    .flatMap(({ id, number, state, inForce }) =>
      inForce !== undefined && (state === 'APPROVED' || state === 'SUPERSEDED')
        ? [{ id, number, inForceFrom: inForce.from, inForceTo: inForce.to ?? null }]
        : [],
    )
    .sort((a, b) => b.number - a.number)
    .slice(0, mostVersions)
}

/** Enough for decades of reviews; the audit proof lists all there ever were. */
const mostVersions = 100

/** "degenerative-disk-disease" as a heading. */
function titleOfSlug(slug: string): string {
  const words = slug.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

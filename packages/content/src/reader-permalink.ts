import {
  approvedPage,
  banners,
  isInReview,
  onDay,
  pendingPage,
  type ReaderPolicy,
  type ReaderView,
  readerView,
  textPage,
  type VersionForReaders,
  withdrawal,
  withdrawnNotice,
} from './reader-view.ts'

export interface PermalinkReader {
  /** True for the board, and for clinicians whose organization holds an assessment that cites the version. */
  readonly readsWithdrawn: boolean
}

export type Permalink = ReaderView | { readonly page: 'NOT_FOUND' }

const notFound = { page: 'NOT_FOUND' } as const

/** What a reader gets under the lasting address of one version. */
export function readerPermalink(
  versions: readonly VersionForReaders[],
  number: number,
  reader: PermalinkReader,
  now: Date,
  policy: ReaderPolicy = {},
): Permalink {
  const version = versions.find((candidate) => candidate.number === number)
  if (version === undefined) return notFound
  switch (version.state) {
    case 'APPROVED':
      return approvedPage(version, versions.find(isInReview), now)
    case 'SUBMITTED':
    case 'UNDER_REVIEW':
      return pendingPermalink(versions, version, now, policy)
    case 'SUPERSEDED':
      return supersededPage(versions, version, now)
    case 'WITHDRAWN':
      return withdrawnPermalink(version, reader, now)
    case 'DRAFT':
    case 'CHANGES_REQUESTED':
      return notFound
    default:
      return version.state satisfies never
  }
}

/** A version in review can't be read around the notice that stands for a withdrawn article. */
function pendingPermalink(
  versions: readonly VersionForReaders[],
  version: VersionForReaders,
  now: Date,
  policy: ReaderPolicy,
): Permalink {
  if (policy.showUnapproved === false) return notFound
  const article = readerView(versions, now, policy)
  return article.page === 'WITHDRAWN_NOTICE' ? article : pendingPage(version, now)
}

function supersededPage(
  versions: readonly VersionForReaders[],
  version: VersionForReaders,
  now: Date,
): Permalink {
  const next = successorOf(versions, version)
  const on = version.inForce?.to ? ` on ${onDay(version.inForce.to)}` : ''
  const by = next ? ` by version ${next.number}` : ''
  const withdrawn = next?.state === 'WITHDRAWN' ? [`Version ${next.number}: ${banners.withdrawn}`] : []
  return { ...textPage(version, `Superseded${on}${by}`, now), notices: withdrawn }
}

function withdrawnPermalink(version: VersionForReaders, reader: PermalinkReader, now: Date): Permalink {
  // Never approved means abandoned: readers never knew of it.
  if (version.inForce === undefined) return notFound
  if (!reader.readsWithdrawn) return withdrawnNotice(version)
  return { ...textPage(version, banners.withdrawn, now), notices: withdrawal(version) }
}

/** The version that came into force next. */
function successorOf(
  versions: readonly VersionForReaders[],
  version: VersionForReaders,
): VersionForReaders | undefined {
  const start = (candidate: VersionForReaders) => candidate.inForce?.from.getTime()
  const own = start(version)
  return versions
    .filter((candidate) => own !== undefined && (start(candidate) ?? own) > own)
    .sort((a, b) => (start(a) ?? 0) - (start(b) ?? 0))
    .at(0)
}

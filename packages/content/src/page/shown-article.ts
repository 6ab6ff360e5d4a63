import type { ArticleContent, Audience } from '../document.ts'
import type { VersionState } from '../lifecycle.ts'
import type { ReaderView } from '../reader-view.ts'
import type { Topic } from '../topic.ts'

/** Somebody whose signature stands behind a version. */
interface PageSignatory {
  readonly name: string
  readonly role: string
  readonly meaning: string
  readonly signedAt: Date
}

/** All that the page of an article says: how it stands, and its text where readers get one. */
export interface ShownArticle {
  readonly slug: string
  readonly title: string
  readonly question: string
  readonly topics: readonly Topic[]
  readonly language: string
  readonly audience: Audience
  readonly page: ReaderView['page']
  readonly reviewStatus: VersionState | null
  readonly banner: string | null
  readonly notices: readonly string[]
  readonly versionNumber: number | null
  readonly contentHash: string | null
  readonly reviewDueOn: string | null
  readonly overdue: boolean
  readonly lastUpdated: Date | null
  readonly submittedAt: Date | null
  readonly underReviewAt: Date | null
  readonly approvedAt: Date | null
  readonly withdrawnAt: Date | null
  readonly withdrawnReason: string | null
  readonly signatories: readonly PageSignatory[]
  /** Made-up people signed it. */
  readonly demonstration: boolean
  readonly content: ArticleContent | undefined
}

/** Where a page is reached. */
export interface PagePlace {
  /** Origin by which others reach this installation; absent where only the installation itself is known. */
  readonly origin: string | undefined
  /** Number of the version, when its lasting address was opened. */
  readonly version: number | undefined
}

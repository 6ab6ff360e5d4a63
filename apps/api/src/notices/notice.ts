import type { NoticeFacts, NoticeKind } from '@guideboard/content'
import type { BoardPerson } from '../editorial/version.ts'

/** What somebody was told. */
export interface Notice {
  readonly id: string
  readonly kind: NoticeKind
  readonly versionId: string
  readonly threadId: string | null
  readonly slug: string
  readonly versionTitle: string
  readonly versionNumber: number
  /** Who caused it; null where time or the installation did. */
  readonly actor: BoardPerson | null
  readonly detail: NoticeFacts['detail']
  readonly at: Date
  readonly readAt: Date | null
}

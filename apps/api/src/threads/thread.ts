import type { Anchor, Anchored } from '@guideboard/content'
import type { BoardPerson } from '../editorial/version.ts'

export type ThreadKind = 'note' | 'question' | 'blocking'

/** A thread as it stands on one version, which may be a later one than it was opened on. */
export interface Thread {
  readonly id: string
  /** The version it was opened on. */
  readonly versionId: string
  readonly versionNumber: number
  readonly kind: ThreadKind
  readonly anchor: Anchor
  /** Where the anchor holds in the content of the version looked at. */
  readonly anchored: Anchored
  /** When the content that was read had been saved. */
  readonly readSavedAt: Date
  readonly body: string
  readonly mentions: readonly BoardPerson[]
  readonly openedBy: BoardPerson
  readonly openedAt: Date
  readonly resolvedBy: BoardPerson | null
  readonly resolvedAt: Date | null
  readonly entries: readonly ThreadEntry[]
  /** Why the viewer may not resolve it; null when they may. */
  readonly whyNotResolve: string | null
}

export interface ThreadEntry {
  readonly id: string
  readonly kind: 'reply' | 'resolved' | 'reopened'
  readonly body: string
  readonly mentions: readonly BoardPerson[]
  readonly writtenBy: BoardPerson
  readonly writtenAt: Date
}

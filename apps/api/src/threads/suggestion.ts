import type { FieldOf, ValueMerge } from '@guideboard/content'
import type { BoardPerson, Unmet, Version } from '../editorial/version.ts'

/** `stale`: open, but what it replaces is no longer what stands there. Told from the contents, never stored. */
export type SuggestionStatus = 'open' | 'stale' | 'accepted' | 'declined'

/** Another value for one field of one statement, as it stands on one version. */
export interface Suggestion {
  readonly id: string
  /** The version it was made on. */
  readonly versionId: string
  readonly versionNumber: number
  readonly of: FieldOf
  /** SHA-256 of the content it was made on. */
  readonly contentHash: string
  /** What the field held in that content; undefined where it was left out. */
  readonly base: unknown
  /** What the field holds in the version looked at; undefined where it is left out or its statement is gone. */
  readonly current: unknown
  readonly replacement: unknown
  readonly reason: string
  readonly suggestedBy: BoardPerson
  readonly suggestedAt: Date
  readonly status: SuggestionStatus
  readonly decidedBy: BoardPerson | null
  readonly decidedAt: Date | null
  readonly decision: string
  /** What keeps the viewer from taking it into the version looked at. */
  readonly unmet: readonly Unmet[]
}

/** Nothing was applied: the field changed since, and a person decides what it becomes. */
export interface SuggestionMerge extends ValueMerge {
  readonly suggestion: Suggestion
  readonly version: Version
}

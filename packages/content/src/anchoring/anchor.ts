import type { Audience } from '../document.ts'
import type { StatementField } from '../suggesting/statement-field.ts'

export const anchorTargets = ['statement', 'rule', 'reference'] as const
export type AnchorTarget = (typeof anchorTargets)[number]

/** Characters kept on each side of a quote, to find it again. */
export const contextLength = 32

interface Quoted {
  /** The words as they stood; empty where the whole target is meant. */
  readonly quote: string
  /** SHA-256 of the content that was read. */
  readonly hash: string
}

/** A place in the words of one field of one statement. */
export interface StatementAnchor extends Quoted {
  readonly target: 'statement'
  readonly key: string
  readonly field: StatementField
  /** Whose words; only the field `text` has audiences. */
  readonly audience: Audience | null
  /** At most 32 characters before and after the quote. */
  readonly prefix: string
  readonly suffix: string
}

/** A value in a rule or a reference; `quote` is its canonical JSON. */
export interface PartAnchor extends Quoted {
  readonly target: 'rule' | 'reference'
  /** Id of the recommendation or reference. */
  readonly key: string
  /** JSON Pointer within it; empty for the whole. */
  readonly field: string
}

/** What a thread is about, in words that outlive an edit. */
export type Anchor = StatementAnchor | PartAnchor

/**
 * How a quote is found in a later content. `statement`: only the target as a whole is there; `orphaned`: not even that.
 */
export const anchorStates = ['exact', 'moved', 'drifted', 'statement', 'orphaned'] as const
export type AnchorState = (typeof anchorStates)[number]

/** Where an anchor holds now. */
export type Anchored =
  /** UTF-16 offsets into the words of the field. */
  | { readonly state: 'exact' | 'moved' | 'drifted'; readonly start: number; readonly end: number }
  /** JSON Pointer within the rule or reference. */
  | { readonly state: 'exact' | 'moved' | 'drifted'; readonly path: string }
  | { readonly state: 'statement' | 'orphaned' }

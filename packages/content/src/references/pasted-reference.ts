import type { CslItem } from '../csl.ts'
import type { ReferenceKind } from '../document.ts'

/** One source as it was pasted: what could be read of it, and what a person should look at. */
export interface PastedReference {
  /** The title is empty where only an identifier is known: nothing is fetched and nothing invented. */
  readonly csl: CslItem
  /** What the words of the title suggest. */
  readonly kind: ReferenceKind
  readonly warnings: readonly string[]
}

/** Something in the pasted text that could not be read. */
export interface PasteProblem {
  /** Line of the pasted text, from 1. */
  readonly line: number
  readonly message: string
}

/** Everything that a paste gave. */
export interface Pasted {
  readonly references: readonly PastedReference[]
  readonly problems: readonly PasteProblem[]
}

/** What a reader of one format hands on: the data, and remarks about them. */
export interface Draft {
  readonly csl: CslItem
  readonly warnings: readonly string[]
}

export interface Drafts {
  readonly drafts: readonly Draft[]
  readonly problems: readonly PasteProblem[]
}

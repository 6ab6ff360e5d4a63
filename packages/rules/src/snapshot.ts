/** What is known of one fact: a value (numbers in the fact's own unit), an interval, or nothing. */
export type FactState =
  | { readonly kind: 'known'; readonly value: boolean | string | number; readonly source?: unknown }
  | { readonly kind: 'range'; readonly lo: number; readonly hi: number; readonly source?: unknown }
  | { readonly kind: 'unknown'; readonly source?: unknown }

/** What is known of a patient; a fact that is not named is unknown. `source` is passed through to reasons. */
export interface Snapshot {
  readonly [factId: string]: FactState
}

/** A value as somebody states it: bare in the fact's own unit, or with a unit (and analyte, for mass per volume). */
export type GivenValue =
  | boolean
  | string
  | number
  | { readonly value: number; readonly unit: string; readonly analyte?: string }
  | { readonly lo: number; readonly hi: number; readonly unit?: string; readonly analyte?: string }
  | { readonly unknown: true }

/** Stated values by fact. */
export interface GivenFacts {
  readonly [factId: string]: GivenValue
}

/** One stated value with what the caller wants back in the explanation. */
export interface FactInput {
  readonly fact: string
  readonly value: GivenValue
  readonly source?: unknown
}

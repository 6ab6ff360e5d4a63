import type { OutcomeKind } from './outcome.ts'
import type { GivenFacts } from './snapshot.ts'

/** What a case expects of one recommendation; what is left out is not compared. */
export interface ExpectedRecommendation {
  readonly outcome?: OutcomeKind
  readonly because?: string
  readonly settled?: boolean
  /** Decisive facts, compared as a set. */
  readonly missing?: readonly string[]
  /** Cautions that are present, compared as a set. */
  readonly cautions?: readonly string[]
  /** Cautions that are possible, compared as a set. */
  readonly possibleCautions?: readonly string[]
}

/** A truth (`"unknown"` when open), a label, a settled score, or any of these in detail. */
export type ExpectedOutput =
  | boolean
  | number
  | string
  | {
      readonly truth?: boolean | 'unknown'
      readonly label?: string
      readonly lo?: number
      readonly hi?: number
      readonly band?: string
      readonly settled?: boolean
      readonly missing?: readonly string[]
    }

/** A patient and what must be said of them; a fact absent from `given` is unknown. */
export interface RuleCase {
  readonly name: string
  readonly asOf: string
  readonly given: GivenFacts
  readonly expect?: { readonly [recommendation: string]: ExpectedRecommendation }
  readonly outputs?: { readonly [output: string]: ExpectedOutput }
}

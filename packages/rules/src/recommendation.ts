import type { Expression } from './expression.ts'

export type Direction = 'for' | 'against'
export type Strength = 'strong' | 'conditional'
/** Certainty of the evidence; drug labels and good-practice statements say why they are not graded. */
export type Certainty = 'high' | 'moderate' | 'low' | 'very-low' | { readonly ungraded: string }
export type Indicator = 'info' | 'warning' | 'critical'
export type Urgency = 'routine' | 'urgent' | 'asap' | 'stat'

/** A place in a reference of the article. */
export interface Cite {
  readonly ref: string
  readonly locator: string
}

/** What is recommended: two recommendations are about the same action when verb and code agree. */
export interface Action {
  readonly verb: string
  readonly code: string
  /** The value set of the orders that carry it out, so that a drafted order finds its recommendations. */
  readonly orders?: string
}

/** A contraindication or a caution, with the statement that words it. */
export interface Qualifier {
  readonly id: string
  readonly when: Expression
  readonly statement: string
  readonly cite: readonly Cite[]
}

export interface Defeat {
  readonly id: string
  readonly cite: readonly Cite[]
}

/** What happens to a `for` while a contraindication is neither excluded nor confirmed. */
export type UnknownContraindicationPolicy = 'caution' | 'withhold'

/**
 * A recommendation as written: either `when` with its `direction`, or the gate `onlyIf` (true is "for",
 * false is "against"), or neither (always, in its `direction`).
 */
export interface Recommendation {
  readonly id: string
  readonly statement: string
  readonly action: Action
  readonly cite: readonly Cite[]
  readonly applies?: Expression
  readonly when?: Expression
  readonly onlyIf?: Expression
  readonly direction?: Direction
  readonly strength: Strength
  readonly certainty: Certainty
  readonly indicator: Indicator
  readonly urgency?: Urgency
  readonly contraindications?: readonly Qualifier[]
  readonly ifContraindicationUnknown?: UnknownContraindicationPolicy
  readonly cautions?: readonly Qualifier[]
  readonly defeats?: readonly Defeat[]
  readonly overrideReasons?: readonly string[]
  readonly line?: number
}

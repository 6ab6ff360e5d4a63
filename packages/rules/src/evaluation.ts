import type { Outcome } from './outcome.ts'
import type { Action, Certainty, Cite, Direction, Indicator, Strength, Urgency } from './recommendation.ts'
import type { FactState } from './snapshot.ts'
import type { RecommendationTrace, TraceNode } from './trace.ts'
import type { Truth } from './truth.ts'

/** A fact worth asking, and what its answer is worth. */
export interface RankedFact {
  readonly fact: string
  /** It feeds a contraindication or a critical recommendation (a red flag): asked first. */
  readonly safety: boolean
  /** How many recommendations it can decide, and their summed weight (critical 4, warning 2, info 1). */
  readonly decides: number
  readonly weight: number
  /** Share of the completions in which its answer alone settles the outcome, 0 to 1. */
  readonly share: number
  readonly group?: string
}

export interface CautionResult {
  readonly id: string
  readonly statement: string
  readonly cite: readonly Cite[]
  readonly present: boolean | 'possible'
  readonly missing: readonly string[]
}

export interface ContraindicationResult {
  readonly id: string
  readonly statement: string
  readonly cite: readonly Cite[]
  readonly truth: Truth
  readonly missing: readonly string[]
}

/** A known fact without which the outcome would not stand. */
export interface Reason {
  readonly fact: string
  readonly state: FactState
}

export interface RecommendationResult {
  readonly id: string
  readonly statement: string
  readonly action: Action
  /** Absent on a gate (`onlyIf`), which speaks in both directions. */
  readonly direction?: Direction
  readonly strength: Strength
  readonly certainty: Certainty
  readonly indicator: Indicator
  readonly urgency?: Urgency
  readonly line?: number
  readonly overrideReasons: readonly string[]
  readonly cite: readonly Cite[]
  readonly outcome: Outcome
  /** No answer to any open question can change the outcome. */
  readonly settled: boolean
  /** The exact layer ran out of its budget: the outcome rests on the trace alone. */
  readonly undetermined: boolean
  /** Cautions that are present or possible; only on a "for" or an "against". */
  readonly cautions: readonly CautionResult[]
  readonly contraindications: readonly ContraindicationResult[]
  /** The decisive facts in the order in which to ask them. */
  readonly missing: readonly RankedFact[]
  /** The smallest sets of facts whose answers can settle the outcome. */
  readonly quickest: readonly (readonly string[])[]
  readonly tree: RecommendationTrace
  readonly reasons: readonly Reason[]
}

/** `mixed`: recommendations on this action disagree for this patient; read them one by one. */
export type ActionVerdict = 'for' | 'against' | 'withheld' | 'mixed' | 'needs-data' | 'not-applicable'

/** What all recommendations on one action say together. */
export interface ActionResult {
  readonly action: Action
  readonly verdict: ActionVerdict
  readonly settled: boolean
  readonly undetermined: boolean
  readonly missing: readonly string[]
  readonly recommendations: readonly string[]
}

export interface ScoreResult {
  readonly name: string
  /** Lowest and highest score that can still be reached. */
  readonly lo: number
  readonly hi: number
  /** The band, when every reachable score lies in it. */
  readonly band?: string
  /** One band (or, without bands, one value) is left. */
  readonly settled: boolean
  readonly missing: readonly string[]
  readonly items: readonly ScoreItemResult[]
}

export interface ScoreItemResult {
  readonly label?: string
  readonly lo: number
  readonly hi: number
  readonly conditions: readonly { readonly points: number; readonly trace: TraceNode }[]
}

/** A result in its own right, named by the rule set. */
export type OutputResult =
  | {
      readonly kind: 'truth'
      readonly name: string
      readonly truth: Truth
      readonly settled: boolean
      readonly missing: readonly string[]
      readonly tree: TraceNode
    }
  | {
      readonly kind: 'label'
      readonly name: string
      readonly label?: string
      readonly reachable: readonly string[]
      readonly settled: boolean
      readonly missing: readonly string[]
    }
  | ({ readonly kind: 'score' } & ScoreResult)

export interface EligibilityResult {
  readonly truth: Truth
  readonly settled: boolean
  readonly missing: readonly string[]
  /** Absent when the rule set is for everybody. */
  readonly tree?: TraceNode
}

/** Facts of the snapshot that the rule set declares impossible together. */
export interface DataConflict {
  readonly path: string
  readonly facts: readonly string[]
}

/** Everything a rule set says of one snapshot. */
export interface Evaluation {
  readonly eligible: EligibilityResult
  readonly actions: readonly ActionResult[]
  readonly recommendations: readonly RecommendationResult[]
  readonly scores: readonly ScoreResult[]
  readonly outputs: readonly OutputResult[]
  /** What to ask, over all recommendations and outputs, most useful first. */
  readonly missing: readonly RankedFact[]
  /** Facts that would only change a caution. */
  readonly cautionQuestions: readonly string[]
  readonly conflicts: readonly DataConflict[]
}

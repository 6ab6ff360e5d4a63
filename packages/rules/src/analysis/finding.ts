import type { Snapshot } from '../snapshot.ts'

/** What analysis can find. */
export type FindingKind =
  /** Recommendations on one action speak for it and against it. */
  | 'contradiction'
  /** They speak for it with different strength, or one withholds what another recommends. */
  | 'overlap'
  /** A recommendation adds nothing to another one. */
  | 'redundant'
  /** A recommendation (or one side of a gate) is never given. */
  | 'unreachable'
  /** A clause, limit, step, caution or definition that changes nothing. */
  | 'dead-clause'
  /** Nobody speaks to some patients of the guideline. */
  | 'coverage-gap'
  /** Patients whom a cautious recommendation leaves out, and nobody takes up. */
  | 'uncovered-red-flags'
  /** A score between two that are spoken to, and itself is not. */
  | 'score-gap'
  /** Neighbouring limits leave one value out, or take it twice. */
  | 'boundary-slip'
  /** The same number in two units, or one fact in two units. */
  | 'unit-slip'
  /** A defeat that can never take effect. */
  | 'void-defeat'
  | 'cyclic-defeat'
  /** The document is no rule set; nothing else was looked at. */
  | 'invalid'
  /** A question that the budget did not suffice for. */
  | 'undetermined'

/** A place in one of the rule sets (JSON Pointer). */
export interface Place {
  readonly ruleSet: string
  readonly path: string
}

/** One thing that analysis found. An open `error` is a reason not to approve. */
export interface Finding {
  readonly kind: FindingKind
  readonly severity: 'error' | 'warning'
  /** The places concerned, the one to mend first. */
  readonly places: readonly Place[]
  /** What is wrong, in one sentence. */
  readonly message: string
  /** Whom it concerns: "age ≥ 65 and care < 6 wk". */
  readonly region?: string
  /** A patient of whom it is true; what is left out does not matter. Absent where nothing can be evaluated. */
  readonly example?: Snapshot
}

import type { Expression } from './expression.ts'
import type { FactDeclaration } from './fact-declaration.ts'
import type { Marginal } from './marginal.ts'
import type { Recommendation } from './recommendation.ts'
import type { RuleCase } from './rule-case.ts'

/** An enumerated list of codes, frozen with the rule set. */
export type ValueSet = readonly { readonly system: string; readonly codes: readonly string[] }[]

/** Ordered steps with early exit: the first step that holds gives the label. */
export interface Choose {
  readonly choose: readonly { readonly if: Expression; readonly then: string }[]
  readonly else: string
}

export type Definition = Expression | Choose

/** Points for one condition, or the points of the first of several exclusive ones. */
export type ScoreItem =
  | { readonly if: Expression; readonly points: number; readonly label?: string }
  | {
      readonly pick: readonly { readonly if: Expression; readonly points: number }[]
      readonly else: number
      readonly label?: string
    }

/** Limits of a band are included; the first band may lack `from`, the last may lack `to`. */
export interface Band {
  readonly id: string
  readonly from?: number
  readonly to?: number
}

export interface Score {
  readonly items: readonly ScoreItem[]
  readonly base?: number
  readonly bands?: readonly Band[]
}

/** One rule set: the whole document, as written. */
export interface RuleSet {
  readonly schema: 'ruleset/1'
  readonly id: string
  readonly version: string
  readonly valueSets?: { readonly [name: string]: ValueSet }
  readonly facts: { readonly [id: string]: FactDeclaration }
  readonly impossible?: readonly Expression[]
  readonly define?: { readonly [name: string]: Definition }
  readonly scores?: { readonly [name: string]: Score }
  readonly eligible?: Expression
  readonly recommendations: readonly Recommendation[]
  readonly outputs?: readonly string[]
  /**
   * The rule set only collects advice and does not promise to speak to every eligible patient: whom it leaves out
   * is no coverage gap. Changes no advice.
   */
  readonly collect?: boolean
  readonly marginals?: readonly Marginal[]
  readonly cases?: readonly RuleCase[]
  readonly source?: { readonly [attribute: string]: unknown }
}

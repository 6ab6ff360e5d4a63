import type { Condition } from './condition.ts'
import type { FactDeclaration } from './fact-declaration.ts'
import type { Direction, Qualifier, Recommendation, UnknownContraindicationPolicy } from './recommendation.ts'
import type { RuleSet } from './rule-set.ts'
import type { ScoreProgram } from './score.ts'

/** A named definition: a condition, or ordered steps that end at a label. */
export type DefinitionProgram =
  | { readonly kind: 'condition'; readonly name: string; readonly condition: Condition }
  | {
      readonly kind: 'choice'
      readonly name: string
      readonly steps: readonly { readonly condition: Condition; readonly label: string }[]
      readonly otherwise: string
    }

/** A contraindication or caution after reading. */
export interface QualifierProgram {
  readonly written: Qualifier
  readonly condition: Condition
}

/** What a recommendation says once its scope is met: a gate speaks both ways, the others in one direction. */
export type Body =
  | { readonly kind: 'gate'; readonly onlyIf: Condition }
  | { readonly kind: 'direction'; readonly direction: Direction; readonly when?: Condition }

export interface RecommendationProgram {
  readonly written: Recommendation
  readonly applies?: Condition
  readonly body: Body
  readonly contraindications: readonly QualifierProgram[]
  readonly ifContraindicationUnknown: UnknownContraindicationPolicy
  readonly cautions: readonly QualifierProgram[]
  /** Ids of the recommendations that defeat this one. */
  readonly defeatedBy: readonly string[]
}

/** A part of a fact's domain within which no expression of the rule set changes; numbers are held × 10^6. */
export type Cell =
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'interval'; readonly lo: number; readonly hi: number }

/** A rule set after reading: everything checked, named parts found, limits held. */
export interface Program {
  readonly ruleSet: RuleSet
  /** In the author's order. */
  readonly facts: ReadonlyMap<string, FactDeclaration>
  readonly cells: ReadonlyMap<string, readonly Cell[]>
  readonly definitions: ReadonlyMap<string, DefinitionProgram>
  readonly scores: ReadonlyMap<string, ScoreProgram>
  readonly eligible?: Condition
  readonly impossible: readonly Condition[]
  readonly recommendations: readonly RecommendationProgram[]
  /** Defeaters before those they defeat. */
  readonly byDefeat: readonly RecommendationProgram[]
  /** Facts that decide the outcome of a recommendation, through its defeaters too. */
  readonly feeds: ReadonlyMap<string, ReadonlySet<string>>
  /** Facts that feed a contraindication or a critical recommendation. */
  readonly safety: ReadonlySet<string>
  /** All facts, those that decide together side by side. */
  readonly related: readonly string[]
}

/** The expressions that decide a recommendation's outcome: all but its cautions. */
export function decisionsOf(recommendation: RecommendationProgram): readonly Condition[] {
  const { applies, body, contraindications } = recommendation
  const inner = body.kind === 'gate' ? body.onlyIf : body.when
  return [
    ...(applies ? [applies] : []),
    ...(inner ? [inner] : []),
    ...contraindications.map((one) => one.condition),
  ]
}

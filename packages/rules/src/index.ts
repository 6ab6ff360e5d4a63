export type { All } from './conditions/all.ts'
export type { Any } from './conditions/any.ts'
export type { AtLeast } from './conditions/at-least.ts'
export type { ChoiceTest } from './conditions/choice.ts'
export type { CodeTest } from './conditions/code.ts'
export type { Is } from './conditions/is.ts'
export type { Known } from './conditions/known.ts'
export type { Limit, LimitByCode, Limits } from './conditions/limits.ts'
export type { Not } from './conditions/not.ts'
export type { QuantityTest } from './conditions/quantity.ts'
export type { Ref } from './conditions/ref.ts'
export type { ScoreTest } from './conditions/score.ts'
export type * from './evaluation.ts'
export type { Expression } from './expression.ts'
export type { Duration, ElapsedStart, FactBinding } from './fact-binding.ts'
export type {
  AlsoIn,
  Ask,
  BooleanFact,
  CodeFact,
  DateFact,
  FactDeclaration,
  QuantityFact,
} from './fact-declaration.ts'
export type { NotApplicableReason, Outcome, OutcomeKind, WithheldReason } from './outcome.ts'
export type {
  Action,
  Certainty,
  Cite,
  Defeat,
  Direction,
  Indicator,
  Qualifier,
  Recommendation,
  Strength,
  UnknownContraindicationPolicy,
  Urgency,
} from './recommendation.ts'
export type { ExpectedOutput, ExpectedRecommendation, RuleCase } from './rule-case.ts'
export type { Band, Choose, Definition, RuleSet, Score, ScoreItem, ValueSet } from './rule-set.ts'
export type { FactInput, FactState, GivenFacts, GivenValue, Snapshot } from './snapshot.ts'
export type { RecommendationTrace, TracedLimit, TraceNode } from './trace.ts'
export type { Truth } from './truth.ts'
export type { ValidationCode, ValidationError } from './validation-error.ts'

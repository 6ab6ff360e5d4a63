export * from './analysis/index.ts'
export { toCql } from './backends/cql/to-cql.ts'
export type { ElmContext, ElmLibrary } from './backends/elm/elm-library.ts'
export { toElm } from './backends/elm/to-elm.ts'
export type { ExportedArticle } from './backends/plan-definition/exported-article.ts'
export type { Extension, Library, PlanAction, PlanDefinition } from './backends/plan-definition/fhir-r4.ts'
export {
  certaintyExtensions,
  directionExtension,
  strengthExtension,
} from './backends/plan-definition/grading.ts'
export { type PlanDefinitionExport, toPlanDefinition } from './backends/plan-definition/to-plan-definition.ts'
export { resultNames } from './backends/result-names.ts'
export type { SqlDialect } from './backends/sql/column-names.ts'
export { type SqlExport, type SqlOptions, toSql } from './backends/sql/to-sql.ts'
export { canonicalJson } from './canonical-json.ts'
export * from './cohort/index.ts'
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
export * from './coverage/index.ts'
export {
  ageInYears,
  ageSpan,
  type Day,
  dayOf,
  daySpanOf,
  daysCounted,
  daysElapsed,
  isoDateOf,
} from './days.ts'
export * from './difference/index.ts'
export { evaluate } from './evaluate.ts'
export type * from './evaluation.ts'
export * from './explain/index.ts'
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
export { engineVersion, ruleSetHash, snapshotHash } from './identity.ts'
export type { Marginal } from './marginal.ts'
export type { NotApplicableReason, Outcome, OutcomeKind, WithheldReason } from './outcome.ts'
export { parseRuleSet, type RuleSetResult } from './parse-rule-set.ts'
export * from './population/index.ts'
export { type Question, type QuestionFact, questionsFor } from './questions.ts'
export { readSnapshot, type SnapshotResult } from './read-snapshot.ts'
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
export * from './record/index.ts'
export type { ExpectedOutput, ExpectedRecommendation, RuleCase } from './rule-case.ts'
export type { Band, Choose, Definition, RuleSet, Score, ScoreItem, ValueSet } from './rule-set.ts'
export { type CaseResult, type Mismatch, runCase, runCases } from './run-cases.ts'
export { sha256Hex } from './sha256.ts'
export type { FactInput, FactState, GivenFacts, GivenValue, Snapshot } from './snapshot.ts'
export type { RecommendationTrace, TracedLimit, TraceNode } from './trace.ts'
export type { Truth } from './truth.ts'
export { type Conversion, convert } from './units.ts'
export type { ValidationCode, ValidationError } from './validation-error.ts'

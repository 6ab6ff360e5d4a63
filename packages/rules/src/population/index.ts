export type { CodedPatients, ColumnValue, PatientColumns } from './coded-patients.ts'
export { columnsOf } from './coded-patients.ts'
export {
  compilePopulation,
  type EvaluateOptions,
  type Population,
  type PopulationOptions,
} from './compile-population.ts'
export {
  countContradictory,
  countOutcomes,
  countSubgroups,
  type RecommendationCounts,
  type SubgroupCounts,
} from './count-outcomes.ts'
export type { PopulationResult, ResultBits } from './population-result.ts'
export type { Subgroups } from './subgroups.ts'
export {
  type RecommendationTransitions,
  type Transition,
  type TransitionMatrix,
  transitionsBetween,
  type VersionOutcome,
} from './transitions.ts'

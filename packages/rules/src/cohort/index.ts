export {
  type CohortImpact,
  cohortImpact,
  type ImpactOptions,
  type OutcomeCount,
  type RecommendationImpact,
  type SubgroupImpact,
} from './cohort-impact.ts'
export type { CohortDimension } from './cohort-subgroups.ts'
export type { ExampleAnswer, ExamplePatient } from './example-patients.ts'
export {
  type PatientOnDay,
  type PatientTotal,
  type PatientTotalKind,
  type PatientTotals,
  patientTotals,
  wholeTens,
} from './patient-totals.ts'
export {
  type CohortOptions,
  cohortAssumptions,
  cohortVersion,
  type SyntheticCohort,
  syntheticCohort,
} from './synthetic-cohort.ts'

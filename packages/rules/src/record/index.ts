export type { FactSource, FactSources } from './fact-source.ts'
export { type AsOf, type FactsFromRecord, factsFromRecord } from './facts-from-record.ts'
export { isNamedBy } from './medicines/match-medicine.ts'
export { isNoItem, type NoneKnown, noneKnownOf } from './none-known.ts'
export type {
  AllergyEntry,
  ConditionEntry,
  DraftOrder,
  ListEntry,
  ListName,
  MedicationEntry,
  ObservationEntry,
  ObservedComponent,
  ObservedValue,
  OrderEntry,
  PatientRecord,
  ProcedureEntry,
  RecordCoding,
  RecordEntry,
} from './patient-record.ts'
export type { RecordedAnswer } from './recorded-answer.ts'

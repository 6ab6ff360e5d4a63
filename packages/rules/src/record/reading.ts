import type { Day } from '../days.ts'
import type { RuleSet, ValueSet } from '../rule-set.ts'
import type { PatientRecord } from './patient-record.ts'
import type { RecordedAnswer } from './recorded-answer.ts'

/** Everything a binding may look at. */
export interface Reading {
  readonly ruleSet: RuleSet
  readonly record: PatientRecord
  readonly answers: readonly RecordedAnswer[]
  readonly asOf: Day
  /** First day of the encounter that is assessed, as written. */
  readonly encounterStartedOn?: string
  readonly setting?: string
  readonly jurisdiction?: string
}

/** The codes of a value set that a checked rule set names; empty when it names none. */
export function valueSetOf(reading: Reading, name: string): ValueSet {
  const sets = reading.ruleSet.valueSets ?? {}
  return Object.hasOwn(sets, name) ? (sets[name] ?? []) : []
}

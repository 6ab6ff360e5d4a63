import type { FactBinding } from '../fact-binding.ts'
import type { FactDeclaration } from '../fact-declaration.ts'
import type { RuleSet } from '../rule-set.ts'
import { type AsOf, factsFromRecord } from './facts-from-record.ts'
import type { DraftOrder, MedicationEntry, PatientRecord, RecordEntry } from './patient-record.ts'
import type { RecordedAnswer } from './recorded-answer.ts'

export const snomed = 'http://snomed.info/sct'
const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
export const loinc = 'http://loinc.org'

export const backPain = [{ system: snomed, code: '279039007' }]
export const relaxant = [{ system: rxnorm, code: '828348' }]
export const other = [{ system: rxnorm, code: '1191' }]
export const egfr = [{ system: loinc, code: '33914-3' }]

const valueSets: NonNullable<RuleSet['valueSets']> = {
  backPain: [{ system: snomed, codes: ['279039007'] }],
  relaxants: [
    { system: rxnorm, codes: ['828348'] },
    { system: 'http://hl7.org/fhir/sid/ndc', codes: ['00378075110'] },
  ],
  fusion: [{ system: snomed, codes: ['55705006'] }],
  egfr: [{ system: loinc, codes: ['33914-3'] }],
  bloodPressure: [{ system: loinc, codes: ['85354-9'] }],
  systolic: [{ system: loinc, codes: ['8480-6'] }],
  drugAllergy: [{ system: rxnorm, codes: ['828348'] }],
  foodAllergy: [{ system: snomed, codes: ['91935009'] }],
}

/** A rule set that holds nothing but facts. */
export function ruleSetOf(facts: RuleSet['facts']): RuleSet {
  return { schema: 'ruleset/1', id: 'bindings', version: '1.0.0', valueSets, facts, recommendations: [] }
}

export interface Chart {
  readonly birthDate?: string
  readonly gender?: string
  readonly entries?: readonly RecordEntry[]
  readonly orders?: readonly DraftOrder[]
  readonly answers?: readonly RecordedAnswer[]
}

/** Reads one fact from a chart; says its value in short: a value, `[lo, hi]`, or "unknown". */
export function readFact(declaration: FactDeclaration, chart: Chart, moment: string | AsOf = '2026-11-22') {
  const record: PatientRecord = {
    patient: {
      id: 'p',
      ...(chart.birthDate === undefined ? {} : { birthDate: chart.birthDate }),
      ...(chart.gender === undefined ? {} : { gender: chart.gender }),
    },
    entries: chart.entries ?? [],
    ...(chart.orders === undefined ? {} : { orders: chart.orders }),
  }
  const asOf = typeof moment === 'string' ? { asOf: moment } : moment
  const { snapshot, sources } = factsFromRecord(
    ruleSetOf({ x: declaration }),
    record,
    chart.answers ?? [],
    asOf,
  )
  const state = snapshot.x
  const source = sources.x
  if (state === undefined || source === undefined) throw new Error('the fact was not read')
  const value =
    state.kind === 'known' ? state.value : state.kind === 'range' ? [state.lo, state.hi] : 'unknown'
  return { value, source }
}

/** A boolean fact with a binding; `complete` lets a complete list mean "no". */
export function yesNo(from: FactBinding, complete = false): FactDeclaration {
  return { type: 'boolean', from, ...(complete ? { absent: 'false-if-list-complete' } : {}) }
}

/** A fact counted in whole days. */
export function days(from: FactBinding, domain: readonly [number, number] = [0, 3650]): FactDeclaration {
  return { type: 'quantity', unit: 'd', integer: true, domain, from }
}

let count = 0

export function fill(
  start: string,
  supplyDays?: number,
  more: Partial<MedicationEntry> = {},
): MedicationEntry {
  count += 1
  return {
    kind: 'medication',
    form: 'dispense',
    id: `fill-${count}`,
    codes: relaxant,
    status: 'completed',
    start,
    ...(supplyDays === undefined ? {} : { supplyDays }),
    ...more,
  }
}

export function request(recordedOn: string, more: Partial<MedicationEntry> = {}): MedicationEntry {
  count += 1
  return {
    kind: 'medication',
    form: 'request',
    id: `request-${count}`,
    codes: relaxant,
    status: 'active',
    intent: 'order',
    recordedOn,
    ...more,
  }
}

export function list(
  name: 'conditions' | 'medications' | 'allergies' | 'drug-allergies' | 'procedures',
  recordedOn: string,
  covers: 'current' | 'ever' = 'ever',
): RecordEntry {
  return { kind: 'list', id: `list-${name}`, codes: [], list: name, covers, by: 'nilknown', recordedOn }
}

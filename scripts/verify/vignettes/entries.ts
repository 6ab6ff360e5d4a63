import {
  dayOf,
  type GivenFacts,
  type GivenValue,
  isoDateOf,
  type RuleSet,
} from '../../../packages/rules/src/index.ts'

/** A FHIR resource before it has an id and a patient; `subject` is where it names the patient. */
export interface Entry {
  readonly resourceType: string
  readonly subject: 'subject' | 'patient'
  readonly [field: string]: unknown
}

interface Stated {
  readonly fact: string
  readonly value: GivenValue
  readonly given: GivenFacts
  readonly ruleSet: RuleSet
  readonly asOf: string
}

/** The entry of a record from which the rules read this fact; none where it has to be answered. */
export function entryOf(stated: Stated): Entry | undefined {
  const { fact, value, given, ruleSet, asOf } = stated
  const from = ruleSet.facts[fact]?.from
  if (from === undefined || value === false || value === 0) return undefined
  const ago = (days: number) => isoDateOf((dayOf(asOf) ?? 0) - days)
  const coded = (kind: Kind, valueSet: string) => codeFor(kind, valueSet, stated)

  if ('condition' in from) {
    const code = coded('condition', from.condition)
    if (code === undefined) return undefined
    const onset = { onsetDateTime: ago(400), recordedDate: ago(399) }
    // What a vignette leaves open stands there as suspected, so that the list is not taken for a "no".
    const suspected = isLeftOpen(value) ? { verificationStatus: status('ver-status', 'provisional') } : {}
    const clinicalStatus = status('clinical', 'active')
    return { resourceType: 'Condition', subject: 'subject', code, clinicalStatus, ...suspected, ...onset }
  }
  if ('allergy' in from) {
    const code = coded('allergy', from.allergy)
    return code && { resourceType: 'AllergyIntolerance', subject: 'patient', code, recordedDate: ago(400) }
  }
  if ('procedure' in from) {
    const code = coded('procedure', from.procedure)
    const performedDateTime = ago(from.within === undefined ? 1400 : 5)
    return (
      code && { resourceType: 'Procedure', subject: 'subject', status: 'completed', code, performedDateTime }
    )
  }
  if ('observation' in from && typeof value === 'number') {
    const code = coded('observation', from.observation)
    const unit = 'mL/min/{1.73_m2}'
    const valueQuantity = { value, unit, system: 'http://unitsofmeasure.org', code: unit }
    return (
      code && {
        resourceType: 'Observation',
        subject: 'subject',
        status: 'final',
        code,
        effectiveDateTime: ago(10),
        valueQuantity,
      }
    )
  }
  if ('exposed' in from) {
    // Left open: it ended nobody knows when. Otherwise on the last day that still counts.
    if (isLeftOpen(value)) return request(coded('medication', from.exposed), ago(60))
    return request(coded('medication', from.exposed), ago(60), 60 - from.within.value + 1)
  }
  if ('active' in from) {
    const days = courseDays(from.active, given, ruleSet)
    // A course whose day nobody knows has no beginning to write down: that it is taken is answered.
    return days === undefined ? undefined : request(coded('medication', from.active), ago(days - 1), days)
  }
  return undefined
}

/** Days of the present course, where the rules count them; two otherwise. */
function courseDays(valueSet: string, given: GivenFacts, ruleSet: RuleSet): number | undefined {
  const counted = Object.entries(ruleSet.facts).find(
    ([, { from }]) => from !== undefined && 'daysCovered' in from && from.daysCovered === valueSet,
  )
  if (counted === undefined) return 2
  const days = given[counted[0]]
  return typeof days === 'number' && days > 0 ? days : undefined
}

function request(
  medicationCodeableConcept: object | undefined,
  authoredOn: string,
  days?: number,
): Entry | undefined {
  if (medicationCodeableConcept === undefined) return undefined
  const supply = { value: days, unit: 'd', system: 'http://unitsofmeasure.org', code: 'd' }
  const dispenseRequest = { expectedSupplyDuration: supply }
  return {
    resourceType: 'MedicationRequest',
    subject: 'subject',
    status: days === undefined ? 'completed' : 'active',
    intent: 'order',
    medicationCodeableConcept,
    authoredOn,
    ...(days === undefined ? {} : { dispenseRequest }),
  }
}

function isLeftOpen(value: GivenValue): boolean {
  return typeof value === 'object' && 'unknown' in value
}

function status(kind: 'clinical' | 'ver-status', code: string): object {
  return { coding: [{ system: `http://terminology.hl7.org/CodeSystem/condition-${kind}`, code }] }
}

type Kind = 'condition' | 'allergy' | 'procedure' | 'observation' | 'medication'

/** Which bindings read which entries of a record. */
const bindings: Readonly<Record<string, Kind>> = {
  condition: 'condition',
  allergy: 'allergy',
  procedure: 'procedure',
  observation: 'observation',
  active: 'medication',
  exposed: 'medication',
}

/** A code of a value set that no other fact reads which the vignette denies: a drug of two classes says both. */
function codeFor(kind: Kind, valueSet: string, { given, ruleSet }: Stated): object | undefined {
  const denied = Object.entries(ruleSet.facts).flatMap(([fact, { from }]) =>
    given[fact] === false && from !== undefined ? valueSetsIn(kind, from) : [],
  )
  const held = (name: string, system: string, code: string) =>
    (ruleSet.valueSets?.[name] ?? []).some((group) => group.system === system && group.codes.includes(code))
  for (const { system, codes } of ruleSet.valueSets?.[valueSet] ?? [])
    for (const code of codes)
      if (!denied.some((name) => held(name, system, code))) return { coding: [{ system, code }] }
  return undefined
}

function valueSetsIn(kind: Kind, from: object): readonly string[] {
  return Object.entries(from).flatMap(([key, name]) =>
    bindings[key] === kind && typeof name === 'string' ? [name] : [],
  )
}

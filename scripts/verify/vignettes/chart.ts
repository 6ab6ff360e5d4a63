import type { ReviewedList } from '../../../apps/api/src/encounters/reviewed-lists.ts'
import type { FactArgument } from '../../../apps/api/src/platform/fact-input.ts'
import {
  dayOf,
  type GivenFacts,
  type GivenValue,
  isoDateOf,
  type RuleSet,
} from '../../../packages/rules/src/index.ts'
import { type Entry, entryOf } from './entries.ts'

/** A vignette as a clinic would hold it: a bundle of coded entries, lists gone through, and what was answered. */
export interface Chart {
  readonly bundle: object
  readonly answers: readonly FactArgument[]
  readonly reviewed: readonly ReviewedList[]
  readonly setting?: string
}

/** Puts facts on record: coded entries where the rules read the record, answers for all else. */
export function chartOf(id: string, given: GivenFacts, ruleSet: RuleSet, asOf: string): Chart {
  const reviewed = listsIn(given)
  const facts = Object.entries(given).filter(
    ([fact]) => !isOpen(given, fact) || isSuspected(given, ruleSet, fact),
  )
  const written = facts.map(([fact, value]) => ({
    fact,
    value,
    entry: entryOf({ fact, value, given, ruleSet, asOf }),
  }))
  const person = { reference: `Patient/${id}` }
  const resources = written.flatMap(({ entry }, index) =>
    entry === undefined ? [] : [{ id: `${id}-${index}`, ...onRecord(entry, person) }],
  )
  const answers = written
    .filter(({ fact, value, entry }) => entry === undefined && !readElsewhere(ruleSet, fact, value, reviewed))
    .flatMap(({ fact, value }) => answerOf(ruleSet, fact, value, asOf))
  return {
    bundle: {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [patientOf(id, given, asOf), ...resources].map((resource) => ({ resource })),
    },
    answers,
    reviewed,
    ...(typeof given.setting === 'string' ? { setting: given.setting } : {}),
  }
}

function onRecord({ subject, ...entry }: Entry, person: object): object {
  return { ...entry, [subject]: person }
}

function listsIn(given: GivenFacts): readonly ReviewedList[] {
  return [
    ...(isStated(given, 'hyperthyroidism') ? (['conditions', 'procedures'] as const) : []),
    ...(isStated(given, 'onNsaid') ? (['medications'] as const) : []),
    ...(isStated(given, 'nsaidAllergy') ? (['allergies'] as const) : []),
  ]
}

/** What the vignette leaves open beside a list that it gives whole. */
function isSuspected(given: GivenFacts, ruleSet: RuleSet, fact: string): boolean {
  const from = ruleSet.facts[fact]?.from ?? {}
  const value = given[fact]
  if (typeof value !== 'object' || !('unknown' in value)) return false
  const list = 'condition' in from ? 'conditions' : 'exposed' in from ? 'medications' : undefined
  return list !== undefined && listsIn(given).includes(list)
}

// Each list denies this fact unless it names it, so it is stated exactly where the list was given whole.
function isStated(given: GivenFacts, fact: string): boolean {
  return given[fact] !== undefined && !isOpen(given, fact)
}

/** Asked and left open, or known only within bounds: nothing is written down. */
export function isOpen(given: GivenFacts, fact: string): boolean {
  const value = given[fact]
  return value === undefined || (typeof value === 'object' && ('unknown' in value || 'lo' in value))
}

function patientOf(id: string, given: GivenFacts, asOf: string): object {
  const { age, sex } = given
  const known = typeof age === 'number' ? { birthDate: birthDate(age, asOf) } : {}
  return {
    resourceType: 'Patient',
    id,
    name: [{ family: 'Vignette', given: [id] }],
    gender: typeof sex === 'string' ? sex : 'unknown',
    ...known,
  }
}

/** A birthday some months ago, so that the age is a whole number of years. */
function birthDate(age: number, asOf: string): string {
  const last = isoDateOf((dayOf(asOf) ?? 0) - 100)
  return `${Number(last.slice(0, 4)) - age}${last.slice(4).replace('-02-29', '-02-28')}`
}

/** The patient, the encounter and the clinic say these themselves, and a list that was gone through says "no". */
function readElsewhere(
  ruleSet: RuleSet,
  fact: string,
  value: GivenValue,
  reviewed: readonly ReviewedList[],
): boolean {
  const declared = ruleSet.facts[fact]
  const from = declared?.from ?? {}
  if ('patient' in from || 'encounter' in from || 'organization' in from) return true
  if (value !== false || declared?.absent !== 'false-if-list-complete') return false
  return Object.keys(from).some((key) => reviewed.some((list) => list === listOf[key]))
}

/** The list that each binding reads. */
const listOf: Readonly<Record<string, ReviewedList>> = {
  condition: 'conditions',
  procedure: 'procedures',
  allergy: 'allergies',
  active: 'medications',
  exposed: 'medications',
}

function answerOf(ruleSet: RuleSet, fact: string, value: GivenValue, asOf: string): readonly FactArgument[] {
  const declared = ruleSet.facts[fact]
  if (typeof value === 'boolean') return [{ id: fact, value: { boolean: value } }]
  if (typeof value === 'string') return [{ id: fact, value: { code: value } }]
  const unit = declared?.type === 'quantity' ? declared.unit : '1'
  const quantity = typeof value === 'number' ? { value, unit } : value
  if (!('value' in quantity)) return []
  const start = startOf(declared?.from)
  if (start === undefined) return [{ id: fact, value: { quantity } }]
  const days = quantity.unit === 'wk' ? quantity.value * 7 : quantity.value
  return [{ id: start, value: { date: isoDateOf((dayOf(asOf) ?? 0) - days) } }]
}

/** The stated day from which the rules count. */
function startOf(from: RuleSet['facts'][string]['from']): string | undefined {
  if (from === undefined || !('elapsedSince' in from)) return undefined
  return 'recorded' in from.elapsedSince ? from.elapsedSince.recorded : undefined
}

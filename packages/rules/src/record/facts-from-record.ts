import { type Day, dayOf } from '../days.ts'
import type { FactDeclaration } from '../fact-declaration.ts'
import type { RuleSet } from '../rule-set.ts'
import type { FactState, Snapshot } from '../snapshot.ts'
import type { FactSource, FactSources } from './fact-source.ts'
import { type Finding, type FoundState, notFound } from './finding.ts'
import type { PatientRecord } from './patient-record.ts'
import { readAnswer } from './read-answer.ts'
import { readBinding } from './read-binding.ts'
import type { Reading } from './reading.ts'
import type { RecordedAnswer } from './recorded-answer.ts'

/** The moment and the place for which facts are read. */
export interface AsOf {
  /** Calendar date in the organization's time zone. Nothing in the record that is later is seen. */
  readonly asOf: string
  /** First day of the encounter that is assessed. */
  readonly encounterStartedOn?: string
  readonly setting?: string
  readonly jurisdiction?: string
}

export interface FactsFromRecord {
  readonly snapshot: Snapshot
  readonly sources: FactSources
}

/**
 * What is known of every fact that the rule set declares: an answer of the current encounter first, then
 * the record by the fact's binding, else unknown. A stated "unknown" never hides what the record has.
 * Throws a RangeError when `asOf` is no date.
 */
export function factsFromRecord(
  ruleSet: RuleSet,
  record: PatientRecord,
  answers: readonly RecordedAnswer[],
  moment: AsOf,
): FactsFromRecord {
  const reading: Reading = { ...moment, ruleSet, record, answers, asOf: dayOrThrow(moment.asOf) }
  const snapshot: Record<string, FactState> = {}
  const sources: Record<string, FactSource> = {}
  for (const [fact, declaration] of Object.entries(ruleSet.facts)) {
    const { state, source } = factOf(reading, fact, declaration)
    snapshot[fact] = { ...state, source }
    sources[fact] = source
  }
  return { snapshot, sources }
}

interface Sourced {
  readonly state: FoundState
  readonly source: FactSource
}

function factOf(reading: Reading, fact: string, declaration: FactDeclaration): Sourced {
  const recorded = inDomain(
    declaration.from === undefined
      ? notFound('nobody was asked')
      : readBinding(reading, declaration, declaration.from),
    declaration,
  )
  const fromRecord: Sourced = { state: recorded.state, source: sourceOf(fact, recorded) }
  const answer = reading.answers
    .filter((one) => one.fact === fact && (one.currentEncounter || declaration.type === 'date'))
    .at(-1)
  if (answer === undefined) return fromRecord
  return answer.known ? stated(answer, declaration, fromRecord) : statedUnknown(answer, fromRecord)
}

function stated(answer: RecordedAnswer, declaration: FactDeclaration, record: Sourced): Sourced {
  const read = readAnswer(answer, declaration)
  if (!read.ok) {
    return { ...record, source: { ...record.source, conflict: `An answer could not be used: ${read.why}.` } }
  }
  const state: FoundState = { kind: 'known', value: read.value }
  const conflict = disagrees(read.value, record.state)
    ? { conflict: `The record says ${stateWords(record.state)} (${record.source.derivation}).` }
    : {}
  return { state, source: { ...answered(answer, 'stated in the encounter'), ...conflict } }
}

function statedUnknown(answer: RecordedAnswer, record: Sourced): Sourced {
  if (record.state.kind === 'unknown') {
    return { state: record.state, source: answered(answer, 'stated as unknown') }
  }
  const conflict = `Stated as unknown on ${answer.recordedOn}; the value of the record is used.`
  return { ...record, source: { ...record.source, conflict } }
}

function answered(answer: RecordedAnswer, derivation: string): FactSource {
  return {
    fact: answer.fact,
    kind: 'answer',
    entries: [answer.id],
    effectiveOn: answer.recordedOn,
    derivation,
  }
}

function sourceOf(fact: string, finding: Finding): FactSource {
  const { state: _state, ...source } = finding
  return { fact, ...source }
}

/** An interval keeps the part that the fact can have; a value outside the domain is never clipped. */
function inDomain(finding: Finding, declaration: FactDeclaration): Finding {
  if (declaration.type !== 'quantity' || finding.state.kind === 'unknown') return finding
  const [low, high] = declaration.domain
  const { state } = finding
  if (state.kind === 'known') {
    if (typeof state.value !== 'number') return notFound('the record holds no number', finding.entries)
    if (state.value >= low && state.value <= high) return finding
    return notFound(`${state.value} lies outside ${low} to ${high} (${finding.derivation})`, finding.entries)
  }
  const [lo, hi] = [Math.max(state.lo, low), Math.min(state.hi, high)]
  if (lo > hi) return notFound(`${state.lo} to ${state.hi} lies outside ${low} to ${high}`, finding.entries)
  return { ...finding, state: lo === hi ? { kind: 'known', value: lo } : { kind: 'range', lo, hi } }
}

function disagrees(value: boolean | string | number, record: FoundState): boolean {
  switch (record.kind) {
    case 'unknown':
      return false
    case 'known':
      return record.value !== value
    case 'range':
      return typeof value !== 'number' || value < record.lo || value > record.hi
  }
}

function stateWords(state: FoundState): string {
  switch (state.kind) {
    case 'unknown':
      return 'nothing'
    case 'known':
      return typeof state.value === 'boolean' ? (state.value ? 'yes' : 'no') : String(state.value)
    case 'range':
      return `${state.lo} to ${state.hi}`
  }
}

function dayOrThrow(asOf: string): Day {
  const day = dayOf(asOf)
  if (day === undefined) throw new RangeError(`asOf ${asOf} is no date: use YYYY-MM-DD`)
  return day
}

import type { Day } from '../days.ts'
import type { FactDeclaration } from '../fact-declaration.ts'
import { absent } from './complete-list.ts'
import { matchCondition } from './conditions/match-condition.ts'
import { type Finding, found, notFound } from './finding.ts'
import type { ConditionEntry } from './patient-record.ts'
import { type Reading, valueSetOf } from './reading.ts'
import { isMember } from './value-set-match.ts'
import { isBy } from './written-date.ts'

/** Whether a condition of the value set is present now, or ever was. */
export function readCondition(
  reading: Reading,
  declaration: FactDeclaration,
  binding: { readonly condition: string; readonly status: 'active' | 'ever' },
): Finding {
  const valueSet = valueSetOf(reading, binding.condition)
  const judged = judgedConditions(reading, binding.status)
  const members = judged.filter(({ entry }) => isMember(entry.codes, valueSet))

  const certain = members.filter(({ truth }) => truth === 'yes').map(({ entry }) => entry)
  const [first] = certain
  if (first !== undefined) return found(true, `on record: ${named(first)}`, certain.map(id), first.onset)

  const possible = members.filter(({ truth }) => truth === 'perhaps')
  if (possible.length > 0) {
    const reasons = possible.map(({ entry, why }) => `${named(entry)}: ${why}`).join('; ')
    return notFound(
      reasons,
      possible.map(({ entry }) => entry.id),
    )
  }
  const over = members.map(({ entry, why }) => `${named(entry)}: ${why}`)
  const why = over.length > 0 ? over.join('; ') : 'no such condition on record'
  const others = Object.entries(reading.ruleSet.valueSets ?? {}).flatMap(([name, one]) =>
    name === binding.condition ? [] : [one],
  )
  const incomparable = judged
    .filter(({ truth }) => truth !== 'no')
    .filter(({ entry }) => matchCondition(entry.codes, valueSet, others) !== 'other')
    .map(({ entry }) => entry.id)
  const covers = binding.status === 'ever' ? 'ever' : 'current'
  return absent(reading, declaration, { list: 'conditions', covers, valueSet, incomparable }, false, why)
}

/** Conditions of a value set that are certainly present on the day. */
export function presentConditions(reading: Reading, name: string): readonly ConditionEntry[] {
  const valueSet = valueSetOf(reading, name)
  return judgedConditions(reading, 'active')
    .filter(({ entry, truth }) => truth === 'yes' && isMember(entry.codes, valueSet))
    .map(({ entry }) => entry)
}

interface Judged {
  readonly entry: ConditionEntry
  readonly truth: 'yes' | 'no' | 'perhaps'
  readonly why: string
}

function judgedConditions(reading: Reading, status: 'active' | 'ever'): readonly Judged[] {
  return reading.record.entries
    .filter((entry): entry is ConditionEntry => entry.kind === 'condition')
    .filter(
      (entry) => !excluded.has(entry.verification ?? '') && isBy(entry.recordedOn, reading.asOf) !== 'no',
    )
    .map((entry) => ({ entry, ...judge(entry, reading.asOf, status) }))
    .filter(({ why }) => why !== notYet)
}

const excluded = new Set(['refuted', 'entered-in-error'])
const uncertain = new Set(['provisional', 'differential', 'unconfirmed'])
const inactive = new Set(['inactive', 'remission', 'resolved'])
const notYet = 'begins later'

function judge(entry: ConditionEntry, asOf: Day, status: 'active' | 'ever'): Omit<Judged, 'entry'> {
  const begun = begunBy(entry, asOf)
  if (begun === 'no') return { truth: 'no', why: notYet }
  const ended = status === 'ever' ? 'no' : endedBy(entry, asOf)
  if (ended === 'yes') return { truth: 'no', why: 'over' }
  if (uncertain.has(entry.verification ?? '')) return { truth: 'perhaps', why: `only ${entry.verification}` }
  if (begun === 'perhaps') return { truth: 'perhaps', why: 'its beginning is not known well enough' }
  if (ended === 'perhaps') return { truth: 'perhaps', why: 'it ended on a day that is not known' }
  return { truth: 'yes', why: 'on record' }
}

function begunBy(entry: ConditionEntry, asOf: Day): 'yes' | 'no' | 'perhaps' {
  const written = entry.onset ?? entry.recordedOn
  if (written !== undefined) return isBy(written, asOf)
  return isBy(entry.receivedOn, asOf) === 'yes' || entry.receivedOn === undefined ? 'yes' : 'perhaps'
}

function endedBy(entry: ConditionEntry, asOf: Day): 'yes' | 'no' | 'perhaps' {
  if (entry.abated?.on !== undefined) return isBy(entry.abated.on, asOf)
  if (entry.abated === undefined && !inactive.has(entry.clinicalStatus ?? '')) return 'no'
  // Over when it reached us, on a day nobody wrote down.
  return entry.receivedOn === undefined || isBy(entry.receivedOn, asOf) === 'yes' ? 'yes' : 'perhaps'
}

function named(entry: ConditionEntry): string {
  const since = entry.onset === undefined ? '' : ` since ${entry.onset.slice(0, 10)}`
  return `${entry.display ?? entry.codes[0]?.code ?? 'condition'}${since}`
}

function id(entry: ConditionEntry): string {
  return entry.id
}

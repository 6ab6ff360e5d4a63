import { isoDateOf } from '../days.ts'
import type { FactDeclaration } from '../fact-declaration.ts'
import type { ValueSet } from '../rule-set.ts'
import { type Finding, notFound } from './finding.ts'
import { isDrugSystem } from './medicines/medicines.ts'
import type { ListEntry, ListName } from './patient-record.ts'
import type { Reading } from './reading.ts'
import { spanOf } from './written-date.ts'

/** What must be complete before an absence means "no". */
export interface Asked {
  readonly list: 'conditions' | 'medications' | 'allergies' | 'procedures'
  /** Whether the present state is asked for, or the past as well. */
  readonly covers: 'current' | 'ever'
  readonly valueSet: ValueSet
  /** Entries that might be meant: their codes say neither that they are nor that they are not. */
  readonly incomparable: readonly string[]
}

/**
 * Nothing on record: unknown, unless the fact says otherwise and the list is known to be complete.
 * `why` tells what was looked for and not found.
 */
export function absent(
  reading: Reading,
  declaration: FactDeclaration,
  asked: Asked,
  value: boolean | number,
  why: string,
): Finding {
  if (declaration.absent !== 'false-if-list-complete') return notFound(why)
  const evidence = reading.record.entries.filter(
    (entry): entry is ListEntry => entry.kind === 'list' && proves(reading, entry, asked),
  )
  const newest = evidence.at(-1)
  if (newest === undefined) return notFound(`${why}; nothing shows that the list is complete`)
  if (asked.incomparable.length > 0) {
    const count = asked.incomparable.length === 1 ? '1 entry' : `${asked.incomparable.length} entries`
    return notFound(`${why}; ${count} might be, by what is known of the codes`, asked.incomparable)
  }
  return {
    state: { kind: 'known', value },
    kind: 'complete-list',
    entries: [newest.id],
    ...effective(newest),
    derivation: `${why}, and the list is complete: ${evidenceWords[newest.by]}`,
  }
}

const evidenceWords = {
  nilknown: 'stated empty by a clinician (nilknown)',
  'none-known': 'an explicit "none known"',
  reviewed: 'reviewed by a clinician',
  prefetch: 'the whole list was given',
} as const satisfies Record<ListEntry['by'], string>

function proves(reading: Reading, entry: ListEntry, asked: Asked): boolean {
  if (asked.covers === 'ever' && entry.covers !== 'ever') return false
  if (!coversList(entry.list, asked)) return false
  const span = spanOf(entry.recordedOn ?? entry.receivedOn)
  if (span === undefined || span.last > reading.asOf) return false
  return asked.list !== 'medications' || isFresh(reading, span.first)
}

function coversList(list: ListName, asked: Asked): boolean {
  if (list === 'drug-allergies') return asked.list === 'allergies' && namesDrugs(asked.valueSet)
  return list === asked.list
}

// Medicines are started between visits: an empty list of last year proves nothing about today.
function isFresh(reading: Reading, day: number): boolean {
  const started = spanOf(reading.encounterStartedOn)
  return day >= Math.min(reading.asOf, started?.first ?? reading.asOf)
}

// "No known drug allergies" answers only for a value set that is about drugs.
function namesDrugs(valueSet: ValueSet): boolean {
  return valueSet.some(({ system }) => isDrugSystem(system))
}

function effective(entry: ListEntry): { readonly effectiveOn?: string } {
  const span = spanOf(entry.recordedOn ?? entry.receivedOn)
  return span === undefined ? {} : { effectiveOn: isoDateOf(span.first) }
}

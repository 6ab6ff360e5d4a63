import { isoDateOf } from '../days.ts'
import type { Duration } from '../fact-binding.ts'
import type { FactDeclaration } from '../fact-declaration.ts'
import type { ValueSet } from '../rule-set.ts'
import { absent } from './complete-list.ts'
import { type Coverage, courseDays, type Days, touches } from './covered-days.ts'
import { type Finding, found, notFound } from './finding.ts'
import { lengthInDays } from './length-in-days.ts'
import { medicationCoverage } from './medication-coverage.ts'
import { type MedicineMatch, matchMedicine } from './medicines/match-medicine.ts'
import { placedBy } from './medicines/medicine-kind.ts'
import type { MedicationEntry } from './patient-record.ts'
import { type Reading, valueSetOf } from './reading.ts'

/** Whether the day of assessment lies in a covered interval. */
export function readActive(
  reading: Reading,
  declaration: FactDeclaration,
  binding: { readonly active: string },
): Finding {
  const today = { first: reading.asOf, last: reading.asOf }
  return readCovered(reading, declaration, binding.active, today, 'current')
}

/** Whether a covered day lies in the time up to the day of assessment, both ends included. */
export function readExposed(
  reading: Reading,
  declaration: FactDeclaration,
  binding: { readonly exposed: string; readonly within: Duration },
): Finding {
  const window = { first: reading.asOf - lengthInDays(binding.within), last: reading.asOf }
  return readCovered(reading, declaration, binding.exposed, window, 'ever')
}

/** Covered days of the present course; possible days make it an interval. */
export function readDaysCovered(
  reading: Reading,
  declaration: FactDeclaration,
  binding: { readonly daysCovered: string; readonly window?: Duration; readonly maxGap?: number },
): Finding {
  const coverage = coverageOf(reading, binding.daysCovered)
  const certain = coverage.filter((days) => days.certain)
  const from = binding.window === undefined ? undefined : reading.asOf - lengthInDays(binding.window)
  const maxGap = binding.maxGap ?? 0
  const lo = courseDays(certain, reading.asOf, maxGap, from)
  const hi = courseDays(coverage, reading.asOf, maxGap, from)
  if (hi === 0)
    return notCovered(reading, declaration, binding.daysCovered, presentDay(reading), 'current', 0)
  return found(
    { lo, hi },
    lo === hi
      ? `${hi} days covered up to ${isoDateOf(reading.asOf)}: ${stretchWords(certain)}`
      : `between ${lo} and ${hi} days covered: supply, repeats or end are not known well enough`,
    entriesOf(coverage),
    lastDay(coverage),
  )
}

function readCovered(
  reading: Reading,
  declaration: FactDeclaration,
  name: string,
  window: Days,
  covers: 'current' | 'ever',
): Finding {
  const coverage = coverageOf(reading, name).filter((days) => touches([days], window))
  const certain = coverage.filter((days) => days.certain)
  if (certain.length > 0)
    return found(true, `covered ${stretchWords(certain)}`, entriesOf(certain), lastDay(certain))
  if (coverage.length > 0) {
    return notFound('possibly covered: supply, repeats or end are not known well enough', entriesOf(coverage))
  }
  return notCovered(reading, declaration, name, window, covers, false)
}

function notCovered(
  reading: Reading,
  declaration: FactDeclaration,
  name: string,
  window: Days,
  covers: 'current' | 'ever',
  value: false | 0,
): Finding {
  const valueSet = valueSetOf(reading, name)
  const open = matching(reading, valueSet, ['perhaps', 'unknown'])
  const incomparable = entriesOf(
    medicationCoverage(open, reading.asOf).filter((days) => touches([days], window)),
  )
  const asked = { list: 'medications', covers, valueSet, incomparable } as const
  return absent(reading, declaration, asked, value, 'no such medicine on record for these days')
}

function coverageOf(reading: Reading, name: string): readonly Coverage[] {
  return medicationCoverage(matching(reading, valueSetOf(reading, name), ['member']), reading.asOf)
}

function matching(
  reading: Reading,
  valueSet: ValueSet,
  wanted: readonly MedicineMatch[],
): readonly MedicationEntry[] {
  return medications(reading).filter((entry) => {
    const named = { codes: codesOf(reading, entry), display: entry.display }
    return wanted.includes(matchMedicine(named, valueSet, placedBy(reading.ruleSet)))
  })
}

// A dispense is of the medicine that its request names, whatever code the pharmacy used.
function codesOf(reading: Reading, entry: MedicationEntry): MedicationEntry['codes'] {
  if (entry.requestId === undefined) return entry.codes
  const request = medications(reading).find(({ id }) => id === entry.requestId)
  return request === undefined ? entry.codes : [...entry.codes, ...request.codes]
}

function medications(reading: Reading): readonly MedicationEntry[] {
  return reading.record.entries.filter((entry): entry is MedicationEntry => entry.kind === 'medication')
}

function presentDay(reading: Reading): Days {
  return { first: reading.asOf, last: reading.asOf }
}

function entriesOf(coverage: readonly Coverage[]): readonly string[] {
  return [...new Set(coverage.map(({ entry }) => entry))]
}

function lastDay(coverage: readonly Coverage[]): string {
  return isoDateOf(Math.max(...coverage.map(({ first }) => first)))
}

function stretchWords(coverage: readonly Coverage[]): string {
  return coverage.map(({ first, last }) => `${isoDateOf(first)} to ${isoDateOf(last)}`).join(', ')
}

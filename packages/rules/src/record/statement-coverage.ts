import type { Day } from '../days.ts'
import type { Coverage } from './covered-days.ts'
import type { MedicationEntry } from './patient-record.ts'
import { spanOf } from './written-date.ts'

/**
 * Days covered by a statement that a medicine is or was taken. "Active" is certain up to the day on which
 * it was asserted and possible from then on; "completed" or "stopped" without an end is possible throughout.
 */
export function statementCoverage(statement: MedicationEntry, asOf: Day): readonly Coverage[] {
  const entry = statement.id
  const asserted = spanOf(statement.recordedOn)
  const start = spanOf(statement.start) ?? asserted
  if (start === undefined) return [{ first: asOf - anyTime, last: asOf, certain: false, entry }]
  if (start.first > asOf) return []
  const end = spanOf(statement.end)
  const possible = { first: start.first, last: end?.last ?? asOf, certain: false, entry }
  const sure = sureEnd(statement, end?.first, asserted?.first ?? start.last)
  return sure === undefined ? [possible] : [{ first: start.last, last: sure, certain: true, entry }, possible]
}

/** Far enough back for any record. */
const anyTime = 50_000

function sureEnd(statement: MedicationEntry, end: Day | undefined, asserted: Day): Day | undefined {
  switch (statement.status) {
    case 'active':
      return end ?? asserted
    case 'completed':
    case 'stopped':
      return end
    default:
      return undefined
  }
}

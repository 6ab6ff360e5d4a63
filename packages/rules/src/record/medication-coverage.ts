import type { Day } from '../days.ts'
import type { Coverage } from './covered-days.ts'
import { fillCoverage } from './fill-coverage.ts'
import type { MedicationEntry } from './patient-record.ts'
import { requestCoverage } from './request-coverage.ts'
import { isSameProduct } from './same-product.ts'
import { statementCoverage } from './statement-coverage.ts'
import { isBy, spanOf } from './written-date.ts'

/**
 * The days, up to the day of assessment, on which these medicines are covered. Dates and supply decide;
 * a status "active" proves nothing. Dispenses come before requests: a request that was filled says no more
 * than its fills.
 */
export function medicationCoverage(medications: readonly MedicationEntry[], asOf: Day): readonly Coverage[] {
  const seen = medications.filter((entry) => isKnownBy(entry, asOf))
  const fills = seen.filter((entry) => entry.form === 'dispense' && wasHandedOver(entry))
  const requests = seen.filter((entry) => entry.form === 'request' && isOrdered(entry))
  const statements = seen.filter((entry) => entry.form === 'statement' && !noIntake.has(entry.status ?? ''))
  const allRequests = seen.filter((entry) => entry.form === 'request')
  return [
    ...fillCoverage(fills, allRequests, asOf),
    ...requests
      .filter((request) => !fills.some((fill) => fillsRequest(fill, request)))
      .flatMap((request) => requestCoverage(request, asOf)),
    ...statements.flatMap((statement) => statementCoverage(statement, asOf)),
  ]
    .map((coverage) => ({ ...coverage, last: Math.min(coverage.last, asOf) }))
    .filter(({ first, last }) => first <= last)
}

function isKnownBy(entry: MedicationEntry, asOf: Day): boolean {
  const written = entry.recordedOn ?? entry.start
  return written === undefined || isBy(written, asOf) !== 'no'
}

const notHandedOver = new Set(['preparation', 'cancelled', 'declined', 'entered-in-error', 'on-hold'])
const notOrdered = new Set(['entered-in-error', 'cancelled', 'draft'])
const onlyProposed = new Set(['proposal', 'plan'])
const noIntake = new Set(['entered-in-error', 'intended', 'not-taken'])

function wasHandedOver(entry: MedicationEntry): boolean {
  return !notHandedOver.has(entry.status ?? '')
}

function isOrdered(entry: MedicationEntry): boolean {
  return (
    entry.doNotPerform !== true &&
    !notOrdered.has(entry.status ?? '') &&
    !onlyProposed.has(entry.intent ?? '')
  )
}

function fillsRequest(fill: MedicationEntry, request: MedicationEntry): boolean {
  if (fill.requestId !== undefined) return fill.requestId === request.id
  if (!isSameProduct(fill, request)) return false
  const [filled, ordered] = [spanOf(fill.start), spanOf(request.start ?? request.recordedOn)]
  if (filled === undefined || ordered === undefined || filled.last < ordered.first) return false
  if (request.supplyDays === undefined) return true
  return filled.first <= ordered.last + Math.ceil(request.supplyDays) * (1 + (request.repeats ?? 0))
}

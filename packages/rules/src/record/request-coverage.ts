import type { Day } from '../days.ts'
import type { Coverage } from './covered-days.ts'
import type { MedicationEntry } from './patient-record.ts'
import { spanOf } from './written-date.ts'

/**
 * Days covered by a request that has no dispense: its period, or its start and its supply. Repeats may or
 * may not have been filled, so the first supply is certain and the rest is possible.
 */
export function requestCoverage(request: MedicationEntry, asOf: Day): readonly Coverage[] {
  const entry = request.id
  const start = spanOf(request.start ?? request.recordedOn)
  if (start === undefined) return [{ first: asOf - anyTime, last: asOf, certain: false, entry }]
  if (start.first > asOf) return []

  const planned = plannedDays(request, start.first, start.last)
  const halted = halts.has(request.status ?? '') && request.end === undefined
  if (halted) {
    // It ended on an unknown day, at the latest when we were told so.
    const told = spanOf(request.receivedOn)?.last
    const last = Math.min(
      planned?.lastPossible ?? asOf,
      told === undefined ? asOf : Math.max(told, start.first),
    )
    return [{ first: start.first, last, certain: false, entry }]
  }
  if (planned === undefined) return [{ first: start.first, last: asOf, certain: false, entry }]
  const possible = { first: start.first, last: planned.lastPossible, certain: false, entry }
  if (doubtful.has(request.status ?? '')) return [possible]
  return [{ first: start.last, last: planned.lastSure, certain: true, entry }, possible]
}

/** Far enough back for any record. */
const anyTime = 50_000
const halts = new Set(['stopped', 'completed'])
const doubtful = new Set(['on-hold', 'unknown'])

function plannedDays(
  request: MedicationEntry,
  firstStart: Day,
  lastStart: Day,
): { readonly lastSure: Day; readonly lastPossible: Day } | undefined {
  const end = spanOf(request.end)
  if (end !== undefined) return { lastSure: end.first, lastPossible: end.last }
  const supply = request.supplyDays
  if (supply === undefined || supply <= 0) return undefined
  return {
    lastSure: firstStart + Math.floor(supply) - 1,
    lastPossible: lastStart + Math.ceil(supply * (1 + (request.repeats ?? 0))) - 1,
  }
}

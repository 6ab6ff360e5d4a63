import { isoDateOf } from '../days.ts'
import type { Duration } from '../fact-binding.ts'
import type { FactDeclaration } from '../fact-declaration.ts'
import { absent } from './complete-list.ts'
import { type Finding, found, notFound } from './finding.ts'
import { lengthInDays } from './length-in-days.ts'
import type { ProcedureEntry } from './patient-record.ts'
import { type Reading, valueSetOf } from './reading.ts'
import { isComparable, isMember } from './value-set-match.ts'
import { type DaySpan, spanOf } from './written-date.ts'

/** Whether a procedure of the value set was done, within a time when one is given (both ends included). */
export function readProcedure(
  reading: Reading,
  declaration: FactDeclaration,
  binding: { readonly procedure: string; readonly within?: Duration },
): Finding {
  const valueSet = valueSetOf(reading, binding.procedure)
  const from = binding.within === undefined ? undefined : reading.asOf - lengthInDays(binding.within)
  const judged = doneProcedures(reading)
    .map(({ entry, when, certain }) => ({ entry, truth: inTime(when, certain, from, reading.asOf) }))
    .filter(({ truth }) => truth !== 'no')
  const members = judged.filter(({ entry }) => isMember(entry.codes, valueSet))

  const certain = members.filter(({ truth }) => truth === 'yes').map(({ entry }) => entry)
  const last = certain.at(-1)
  if (last !== undefined) {
    return found(
      true,
      `on record: ${last.display ?? 'procedure'}`,
      certain.map(({ id }) => id),
      last.start ?? last.end,
    )
  }
  if (members.length > 0) {
    return notFound(
      'a procedure on record is not finished or not dated well enough',
      members.map(({ entry }) => entry.id),
    )
  }
  const incomparable = judged
    .filter(({ entry }) => !isComparable(entry.codes, valueSet))
    .map(({ entry }) => entry.id)
  const since = from === undefined ? '' : ` since ${isoDateOf(from)}`
  const asked = { list: 'procedures', covers: 'ever', valueSet, incomparable } as const
  return absent(reading, declaration, asked, false, `no such procedure on record${since}`)
}

/** Procedures that took place, with the days on which they can have begun and ended. */
export function doneProcedures(reading: Reading): readonly {
  readonly entry: ProcedureEntry
  readonly when: DaySpan | undefined
  readonly certain: boolean
}[] {
  return reading.record.entries
    .filter((entry): entry is ProcedureEntry => entry.kind === 'procedure')
    .filter((entry) => !notDone.has(entry.status ?? ''))
    .map((entry) => ({ entry, when: performed(entry), certain: entry.status === 'completed' }))
    .filter(({ when }) => when === undefined || when.first <= reading.asOf)
}

const notDone = new Set(['not-done', 'entered-in-error', 'preparation'])

function performed(entry: ProcedureEntry): DaySpan | undefined {
  const [start, end] = [spanOf(entry.start), spanOf(entry.end)]
  if (start === undefined && end === undefined) return undefined
  // A procedure of several days counts as long as it lasts; without an end, on the day it began.
  return { first: (start ?? end)?.first ?? 0, last: (end ?? start)?.last ?? 0 }
}

function inTime(
  when: DaySpan | undefined,
  certain: boolean,
  from: number | undefined,
  asOf: number,
): 'yes' | 'no' | 'perhaps' {
  if (when === undefined) return certain && from === undefined ? 'yes' : 'perhaps'
  if (from !== undefined && when.last < from) return 'no'
  if (!certain) return 'perhaps'
  const surelyBegun = when.last <= asOf
  const surelyInTime = from === undefined || when.first >= from
  return surelyBegun && surelyInTime ? 'yes' : 'perhaps'
}

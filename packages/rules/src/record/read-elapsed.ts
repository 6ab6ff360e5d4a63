import { dayOf, isoDateOf } from '../days.ts'
import type { ElapsedStart } from '../fact-binding.ts'
import { type Finding, found, notFound } from './finding.ts'
import { presentConditions } from './read-condition.ts'
import { doneProcedures } from './read-procedure.ts'
import { type Reading, valueSetOf } from './reading.ts'
import { isMember } from './value-set-match.ts'
import { type DaySpan, spanOf } from './written-date.ts'

/** Completed days from a start to the day of assessment; an imprecise or disputed start gives an interval. */
export function readElapsed(reading: Reading, binding: { readonly elapsedSince: ElapsedStart }): Finding {
  const start = binding.elapsedSince
  if ('recorded' in start) return sinceStated(reading, start.recorded)
  return 'condition' in start
    ? sinceCondition(reading, start.condition)
    : sinceProcedure(reading, start.procedure)
}

function sinceStated(reading: Reading, fact: string): Finding {
  const stated = reading.answers.filter((answer) => answer.fact === fact && answer.known).at(-1)
  const day = typeof stated?.value === 'string' ? dayOf(stated.value) : undefined
  if (stated === undefined || day === undefined) return notFound(`no date stated for ${fact}`)
  if (day > reading.asOf)
    return notFound(`${fact} is ${isoDateOf(day)}, after the day of assessment`, [stated.id])
  return since({ first: day, last: day }, reading.asOf, `${fact} stated`, [stated.id])
}

function sinceCondition(reading: Reading, name: string): Finding {
  const present = presentConditions(reading, name)
  if (present.length === 0) return notFound('no such condition is certainly present')
  const ids = present.map(({ id }) => id)
  const onsets = present.map(({ onset }) => spanOf(onset)).filter((span) => span !== undefined)
  if (onsets.length < present.length) return notFound('a condition on record has no date of onset', ids)
  const span = {
    first: Math.min(...onsets.map(({ first }) => first)),
    last: Math.max(...onsets.map(({ last }) => last)),
  }
  return since(span, reading.asOf, 'onset on record', ids)
}

function sinceProcedure(reading: Reading, name: string): Finding {
  const valueSet = valueSetOf(reading, name)
  const done = doneProcedures(reading).filter(
    ({ entry, certain }) => certain && isMember(entry.codes, valueSet),
  )
  const dated = done
    .map(({ entry }) => ({ id: entry.id, span: spanOf(entry.start ?? entry.end) }))
    .filter((one): one is { id: string; span: DaySpan } => one.span !== undefined)
    .toSorted((a, b) => a.span.last - b.span.last)
  const last = dated.at(-1)
  if (last === undefined) return notFound('no such procedure with a date on record')
  return since(last.span, reading.asOf, 'procedure on record', [last.id])
}

function since(span: DaySpan, asOf: number, what: string, entries: readonly string[]): Finding {
  const words =
    span.first === span.last ? isoDateOf(span.first) : `${isoDateOf(span.first)} to ${isoDateOf(span.last)}`
  return found(
    { lo: Math.max(0, asOf - span.last), hi: asOf - span.first },
    `${what}: ${words}`,
    entries,
    isoDateOf(span.first),
  )
}

import { type Day, daySpanOf } from '../days.ts'

/** First and last day that a date as written can mean. */
export interface DaySpan {
  readonly first: Day
  readonly last: Day
}

/**
 * Days of a written date or dateTime. A dateTime counts on the calendar date as written, whatever its
 * offset. Undefined when it is absent or no date.
 */
export function spanOf(written: string | undefined): DaySpan | undefined {
  return written === undefined ? undefined : daySpanOf(written.split('T', 1)[0] ?? '')
}

/** Whether a written date lies at or before a day, certainly or possibly; undated is possible. */
export function isBy(written: string | undefined, day: Day): 'yes' | 'no' | 'perhaps' {
  const span = spanOf(written)
  if (span === undefined) return 'perhaps'
  if (span.last <= day) return 'yes'
  return span.first <= day ? 'perhaps' : 'no'
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  ageInYears,
  ageSpan,
  type Day,
  dayOf,
  daySpanOf,
  daysCounted,
  daysElapsed,
  isoDateOf,
} from './days.ts'

function day(iso: string): Day {
  const found = dayOf(iso)
  if (found === undefined) throw new Error(`${iso} is no date`)
  return found
}

test('a date and its day number agree with the platform calendar from year 0 to 9999', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719528, max: 2932896 }), (number) => {
      const iso = new Date(number * 86_400_000).toISOString().slice(0, 10)
      expect(isoDateOf(number)).toBe(iso)
      expect(dayOf(iso)).toBe(number)
    }),
  )
})

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '2026', '1900-02-29', ''])(
  '%s is no date',
  (iso) => {
    expect(dayOf(iso)).toBeUndefined()
  },
)

test.each([
  ['1980-06-15', '2026-06-14', 45],
  ['1980-06-15', '2026-06-15', 46],
  ['2000-02-29', '2026-02-27', 25],
  ['2000-02-29', '2026-02-28', 26],
  ['2000-02-29', '2028-02-28', 27],
  ['2000-02-29', '2028-02-29', 28],
  ['2026-11-22', '2026-11-22', 0],
])('born %s, on %s: %i years', (birth, on, years) => {
  expect(ageInYears(day(birth), day(on))).toBe(years)
})

test.each([
  ['1961', '2026-11-22', { lo: 64, hi: 65 }],
  ['1961-11', '2026-11-22', { lo: 64, hi: 65 }],
  ['1961-12', '2026-11-22', { lo: 64, hi: 64 }],
  ['1961-10-30', '2026-11-22', { lo: 65, hi: 65 }],
  ['2026', '2026-03-01', { lo: 0, hi: 0 }],
  ['2027', '2026-11-22', undefined],
  ['1961-13', '2026-11-22', undefined],
])('born %s, on %s: between', (birth, on, span) => {
  expect(ageSpan(birth, day(on))).toEqual(span)
})

test('an imprecise date spans its month or year', () => {
  const span = daySpanOf('2024-02')
  expect(span && [isoDateOf(span.first), isoDateOf(span.last)]).toEqual(['2024-02-01', '2024-02-29'])
})

test('the 21st is day 21 of a course started on the 1st, though 20 days have elapsed', () => {
  expect(daysCounted(day('2026-11-01'), day('2026-11-21'))).toBe(21)
  expect(daysElapsed(day('2026-11-01'), day('2026-11-21'))).toBe(20)
})

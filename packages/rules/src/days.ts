/** Whole days since 1970-01-01 in the proleptic Gregorian calendar. Time zones never enter. */
export type Day = number

/** Day number of an ISO calendar date `YYYY-MM-DD`; undefined when it is no date (2026-02-30). */
export function dayOf(isoDate: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate)
  if (match === null) return undefined
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined
  return dayFrom(year, month, date)
}

/** ISO calendar date of a day number. */
export function isoDateOf(day: Day): string {
  // Days in 400-year cycles from 0000-03-01 (Hinnant, "chrono-compatible low-level date algorithms").
  const shifted = day + 719468
  const cycle = Math.floor(shifted / 146097)
  const dayOfCycle = shifted - cycle * 146097
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36524) -
      Math.floor(dayOfCycle / 146096)) /
      365,
  )
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
}

/** First and last day of an imprecise date: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; undefined when it is none. */
export function daySpanOf(partialDate: string): { readonly first: Day; readonly last: Day } | undefined {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(partialDate)
  if (match === null) return undefined
  const [, year = '', month, date] = match
  const lastMonth = month ?? '12'
  const first = dayOf(`${year}-${month ?? '01'}-${date ?? '01'}`)
  const last = dayOf(`${year}-${lastMonth}-${date ?? two(daysInMonth(Number(year), Number(lastMonth)))}`)
  return first === undefined || last === undefined ? undefined : { first, last }
}

/**
 * Age in completed years on a day. A 29 February birthday counts on 28 February in common years,
 * as CQL engines count it. Negative before birth.
 */
export function ageInYears(birth: Day, on: Day): number {
  const [birthYear, birthMonth, birthDate] = partsOf(birth)
  const [year, month, date] = partsOf(on)
  const anniversary = Math.min(birthDate, daysInMonth(year, birthMonth))
  const passed = month > birthMonth || (month === birthMonth && date >= anniversary)
  return year - birthYear - (passed ? 0 : 1)
}

/**
 * Lowest and highest age in completed years for a birth date that may lack its month or day.
 * Undefined when the birth date is none, or lies wholly after `on`.
 */
export function ageSpan(
  birthDate: string,
  on: Day,
): { readonly lo: number; readonly hi: number } | undefined {
  const birth = daySpanOf(birthDate)
  if (birth === undefined || birth.first > on) return undefined
  return { lo: ageInYears(Math.min(birth.last, on), on), hi: ageInYears(birth.first, on) }
}

/** Days completed from a start to a day: 20 for the first to the twenty-first of a month. */
export function daysElapsed(start: Day, on: Day): number {
  return on - start
}

/** Days counted with both ends: 21 for the first to the twenty-first of a month ("day 21"). */
export function daysCounted(first: Day, last: Day): number {
  return last - first + 1
}

function partsOf(day: Day): readonly [number, number, number] {
  const iso = isoDateOf(day)
  const monthAt = iso.length - 5
  return [Number(iso.slice(0, monthAt - 1)), Number(iso.slice(monthAt, monthAt + 2)), Number(iso.slice(-2))]
}

function dayFrom(year: number, month: number, date: number): Day {
  const marchYear = month <= 2 ? year - 1 : year
  const monthFromMarch = (month + 9) % 12
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + date - 1
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return marchYear * 365 + leapDays + dayOfYear - 719468
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

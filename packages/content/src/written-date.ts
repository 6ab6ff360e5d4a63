const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** The calendar date of an instant, in UTC, as YYYY-MM-DD. */
export function isoDateOfInstant(instant: Date): string {
  return instant.toISOString().slice(0, 10)
}

/** A calendar date YYYY-MM-DD in words: 2 November 2026. */
export function writtenDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number)
  const name = months[(month ?? 0) - 1]
  return name === undefined ? isoDate : `${day} ${name} ${year}`
}

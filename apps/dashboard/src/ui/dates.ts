const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** A calendar date (`YYYY-MM-DD`), or the UTC day of an instant, as "3 Feb 2026". Partial dates stay as they are. */
export function spokenDay(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}/.test(value)) return value
  const instant = new Date(value.length === 10 ? `${value}T00:00:00Z` : value)
  return Number.isNaN(instant.getTime()) ? value : day.format(instant)
}

/** An instant in the reader's own time zone, with the time of day. */
export function spokenMoment(value: string): string {
  const instant = new Date(value)
  return Number.isNaN(instant.getTime()) ? value : moment.format(instant)
}

const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })

/** The time of day of an instant in the reader's own time zone: "12:04". */
export function spokenTime(value: string): string {
  const instant = new Date(value)
  return Number.isNaN(instant.getTime()) ? value : time.format(instant)
}

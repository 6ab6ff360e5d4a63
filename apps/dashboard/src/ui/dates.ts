/** By hand: a formatter of the browser takes longer to make than the rest of a page's dates. */
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'] as const

/** A calendar date (`YYYY-MM-DD`), or the UTC day of an instant, as "3 Feb 2026". Partial dates stay as they are. */
export function spokenDay(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}/.test(value)) return value
  const instant = new Date(value.length === 10 ? `${value}T00:00:00Z` : value)
  if (Number.isNaN(instant.getTime())) return value
  return `${instant.getUTCDate()} ${months[instant.getUTCMonth()]} ${instant.getUTCFullYear()}`
}

/** Made when the first moment is told: most pages for readers tell none. */
let moment: Intl.DateTimeFormat | undefined
let time: Intl.DateTimeFormat | undefined

/** An instant in the reader's own time zone, with the time of day. */
export function spokenMoment(value: string): string {
  const instant = new Date(value)
  if (Number.isNaN(instant.getTime())) return value
  moment ??= new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
  return moment.format(instant)
}

/** The time of day of an instant in the reader's own time zone: "12:04". */
export function spokenTime(value: string): string {
  const instant = new Date(value)
  if (Number.isNaN(instant.getTime())) return value
  time ??= new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })
  return time.format(instant)
}

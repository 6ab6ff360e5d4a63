import type { GivenValue } from '@guideboard/rules'
import type { Entry } from './vignette.ts'

/** What an entry of a vignette's list says of the facts of the rule set. */
export type Facts = { readonly [fact: string]: GivenValue }

/** Words of a list entry and what they mean; an empty meaning is a deliberate "says nothing here". */
export interface Word {
  readonly says: RegExp
  readonly unless?: RegExp
  readonly means: Facts | ((entry: SpokenEntry) => Facts)
}

/** An entry in one line of lower-case words, with its details. */
export interface SpokenEntry {
  readonly text: string
  readonly details: { readonly [detail: string]: unknown }
}

export const open = { unknown: true } as const

/** These facts are true. */
export function yes(...facts: readonly string[]): Facts {
  return Object.fromEntries(facts.map((fact) => [fact, true]))
}

/** Facts of one entry, all words that fit it taken together; `undefined` when no word knows it. */
export function factsOfEntry(entry: Entry, words: readonly Word[]): Facts | undefined {
  const spoken = speak(entry)
  const fitting = words.filter(
    ({ says, unless }) => says.test(spoken.text) && unless?.test(spoken.text) !== true,
  )
  if (fitting.length === 0) return undefined
  return Object.assign(
    {},
    ...fitting.map(({ means }) => (typeof means === 'function' ? means(spoken) : means)),
  )
}

/** How an entry reads in a message. */
export function nameOf(entry: Entry): string {
  return typeof entry === 'string' ? entry : JSON.stringify(entry)
}

function speak(entry: Entry): SpokenEntry {
  if (typeof entry === 'string') return { text: entry.toLowerCase(), details: {} }
  const words = Object.values(entry).filter((value) => typeof value === 'string')
  return { text: words.join(' ').toLowerCase(), details: entry }
}

const daysIn = { day: 1, week: 7, month: 30, year: 365 } as const
const count = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, six: 6 } as const

/** Days since an event, from words like "3 weeks ago" or "years ago"; `undefined` when nothing is said. */
export function daysAgo(text: string): number | undefined {
  const found = /(?:(\d+|an?|one|two|three|four|six)\s+)?(day|week|month|year)s?\b/.exec(text)
  const unit = found?.[2] as keyof typeof daysIn | undefined
  if (unit === undefined) return /\b(old|remote|previous|prior|past|history)\b/.test(text) ? 3650 : undefined
  const number = found?.[1]
  if (number === undefined) return 10 * daysIn[unit]
  return (Number(number) || count[number as keyof typeof count]) * daysIn[unit]
}

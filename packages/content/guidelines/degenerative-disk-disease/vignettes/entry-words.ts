import type { GivenValue } from '@guideboard/rules'
import { withSubstances } from './brand-names.ts'
import { mergeFacts } from './merge-facts.ts'
import type { Entry } from './vignette.ts'

/** What an entry of a vignette's list says of the facts of the rule set. */
export type Facts = { readonly [fact: string]: GivenValue }

/** Words of a list entry and what they mean; an empty meaning is a deliberate "says nothing here". */
export interface Word {
  readonly says: RegExp
  readonly unless?: RegExp
  /** Where these words fit, no other word of the list speaks ("family history of …"). */
  readonly alone?: true
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

/** Facts of one entry, all words that fit it taken together; `undefined` when a word or a detail has no meaning. */
export function factsOfEntry(entry: Entry, words: readonly Word[]): Facts | undefined {
  if (hasUnknownDetail(entry)) return undefined
  const spoken = speak(entry)
  const fitting = words.filter(
    ({ says, unless }) => says.test(spoken.text) && unless?.test(spoken.text) !== true,
  )
  if (fitting.length === 0) return undefined
  const alone = fitting.find((word) => word.alone)
  const speaking = alone === undefined ? fitting : [alone]
  return speaking
    .map(({ means }) => (typeof means === 'function' ? means(spoken) : means))
    .reduce(mergeFacts, {})
}

/** How an entry reads in a message. */
export function nameOf(entry: Entry): string {
  return typeof entry === 'string' ? entry : JSON.stringify(entry)
}

function speak(entry: Entry): SpokenEntry {
  const details = typeof entry === 'string' ? {} : entry
  const words = typeof entry === 'string' ? [entry] : Object.values(entry).filter(isText)
  return { text: withSubstances(words.join(' ').toLowerCase()), details }
}

const countedDetails = ['daysTaken', 'stoppedDaysAgo']

function hasUnknownDetail(entry: Entry): boolean {
  if (typeof entry === 'string') return false
  return Object.entries(entry).some(
    ([name, value]) => !isText(value) && !(countedDetails.includes(name) && typeof value === 'number'),
  )
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

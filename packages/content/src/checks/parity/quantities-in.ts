import { numberWordPattern, numberWords } from '../../number-words.ts'
import { type Dimension, unitNamed, unitPattern } from './unit-names.ts'

/** A number as a text means it: in the first unit of its dimension, with the limit it sets. */
export interface Quantity {
  /** As it is written. */
  readonly words: string
  readonly value: number
  /** The number alone, in the unit that the text has. */
  readonly written: number
  readonly dimension: Dimension
  /** Where a limit cuts: `from` and `below` between what is under the value and the value, the others after it. */
  readonly limit?: 'from' | 'below' | 'over' | 'upTo'
}

// Digits that stand in a name (COVID-19, CURB-65, K9) say nothing of the care; a word counts only with a unit.
const digits = String.raw`(?<![\p{L}\d.,-])\d{1,3}(?:,\d{3})+(?![\d,])|(?<![\p{Lu}\d.-]|\p{L}-)\d+(?:\.\d+)?`
// "Within a week" is one week; "30 times a minute" is no minute.
const single = String.raw`(?<=\b(?:within|after|for|in|of|over|than|about|beyond|least|most|to|last) )an?\b`
const number = `(?:${digits}|(?:\\b(?:${numberWordPattern})|${single})(?=[ -](?:${unitPattern})\\b))`
const range = String.raw`\s*(?:-|–|to|or|and)\s*`

const proportion = /(?<![\p{L}\d.,-])(\d+(?:\.\d+)?) (?:in|out of|of) (\d+)(?!\d|\.\d)/gu
const perDay = new RegExp(
  `\\b(?:(once|twice)|(${numberWordPattern}|\\d+) times) (?:a|per|each|every) day\\b|\\b(once|twice|(?:${numberWordPattern}|\\d+) times) daily\\b|\\bevery (${numberWordPattern}|\\d+) hours\\b`,
  'giu',
)
const fold = new RegExp(`\\b(${numberWordPattern}|\\d+)-?fold\\b`, 'giu')
const named = new RegExp(
  `\\b(age|aged|day|week|month|year)s?\\s+(?:of\\s+)?(${digits})(?:${range}(${digits})(?!\\s*(?:${unitPattern})\\b))?`,
  'giu',
)
const counted = new RegExp(`(${number})(?:${range}(${number}))?(?:[ -]?(${unitPattern})(?![\\p{L}]))?`, 'giu')

/** Every number of an English text that says something of the care, in its order. */
export function quantitiesIn(text: string): readonly Quantity[] {
  const found: (Quantity & { readonly at: number })[] = []
  let rest = text.replaceAll('°', ' °').replace(/\s+/g, ' ')
  const take = (
    pattern: RegExp,
    read: (match: RegExpExecArray) => readonly (Omit<Quantity, 'limit'> | undefined)[],
  ) => {
    for (const match of rest.matchAll(pattern)) {
      const limit = limitAround(rest, match.index, match.index + match[0].length)
      const quantities = read(match).filter((one) => one !== undefined)
      for (const one of quantities) {
        found.push({
          ...one,
          at: match.index,
          ...(limit === undefined || quantities.length > 1 ? {} : { limit }),
        })
      }
    }
    rest = rest.replace(pattern, (match) => ' '.repeat(match.length))
  }
  take(proportion, ([words, part, whole]) => [
    Number(whole) >= 10
      ? { words, value: round(Number(part) / Number(whole)), written: Number(part), dimension: 'proportion' }
      : undefined,
  ])
  take(perDay, ([words, often, times, daily, hours]) => [
    perDayQuantity(words, timesPerDay(often ?? times ?? daily, hours)),
  ])
  take(fold, ([words, times = '']) => [
    { words, value: numberOf(times), written: numberOf(times), dimension: 'fold' },
  ])
  take(named, ([words, unit = '', low, high]) =>
    [low, high].map((one) => (one === undefined ? undefined : measured(words, one, unit.toLowerCase()))),
  )
  take(counted, ([words, low, high, unit]) =>
    [low, high].map((one) => (one === undefined ? undefined : measured(words, one, unit))),
  )
  return found.toSorted((a, b) => a.at - b.at).map(({ at: _, ...quantity }) => quantity)
}

function measured(words: string, number: string, unit: string | undefined): Omit<Quantity, 'limit'> {
  const known = unit === undefined ? undefined : unitNamed(unit)
  const value = numberOf(number)
  return known === undefined
    ? { words: words.trim(), value, written: value, dimension: 'count' }
    : { words: words.trim(), value: round(known.toFirst(value)), written: value, dimension: known.dimension }
}

function perDayQuantity(words: string, value: number): Omit<Quantity, 'limit'> {
  return { words, value: round(value), written: value, dimension: 'per day' }
}

function numberOf(number: string): number {
  const word = number.toLowerCase()
  if (word === 'a' || word === 'an') return 1
  return numberWords.get(word) ?? Number(word.replaceAll(',', ''))
}

function timesPerDay(times: string | undefined, hours: string | undefined): number {
  if (hours !== undefined) return 24 / numberOf(hours)
  const word = (times ?? '').toLowerCase().replace(/ times$/, '')
  if (word === 'once') return 1
  return word === 'twice' ? 2 : numberOf(word)
}

const before: readonly (readonly [RegExp, NonNullable<Quantity['limit']>])[] = [
  [/\b(no more than|at most|up to|not over|within( the last)?|maximum of) (a |an )?$/i, 'upTo'],
  [/(\b(at least|no less than|not less than|minimum of)|≥) ?$/i, 'from'],
  [/(\b(less than|fewer than|below|under|younger than|before( the)?)|<) ?$/i, 'below'],
  [/(\b(more than|over|above|beyond|greater than|longer than|older than|exceeds)|>) ?$/i, 'over'],
  [/≤ ?$/, 'upTo'],
]
const after: readonly (readonly [RegExp, NonNullable<Quantity['limit']>])[] = [
  [/^( [\p{L}/()²]+){0,3} (or|and) (more|over|older|above|higher|longer)\b/iu, 'from'],
  [/^( [\p{L}/()²]+){0,3} (or|and) (less|fewer|under|younger|below|lower|shorter)\b/iu, 'upTo'],
  [/^( of pregnancy)? (on|onwards?)\b/i, 'from'],
]

function limitAround(text: string, start: number, end: number): Quantity['limit'] {
  const [left, right] = [text.slice(Math.max(0, start - 30), start), text.slice(end, end + 60)]
  return (after.find(([pattern]) => pattern.test(right)) ??
    before.find(([pattern]) => pattern.test(left)))?.[1]
}

/** Conversions leave crumbs: 100.4 °F is 38 °C. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

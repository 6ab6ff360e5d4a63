/** The fewest and the most days that lie between an event and today. */
export interface DaysAgo {
  readonly least: number
  readonly most: number
}

const daysIn: Readonly<Record<string, number>> = { day: 1, week: 7, wk: 7, month: 30, year: 365 }

const numerals: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, two: 2, couple: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8 },
  ...{ nine: 9, ten: 10, eleven: 11, twelve: 12 },
}

const number = `\\d+(?:\\.\\d+)?|${Object.keys(numerals).join('|')}`
const counted = new RegExp(
  `\\b(${number})(?:\\s*(?:-|–|to)\\s*(${number}))?(?: of)?\\s+(day|week|wk|month|year)s?\\b`,
)
const dosing =
  /\b(once|twice|times|tablets?|mg)\s+(?:a|an|per|each|every)\s+(?:day|week|month)\b|\bper (?:day|week)\b/g

// What people say without a count; a year is one of those before this list was written.
// Each with the shortest and the longest time that it can mean.
const vague: readonly (readonly [words: RegExp, least: number, most: number])[] = [
  [/\b(today|this morning|tonight)\b/, 0, 0],
  [/\byesterday\b/, 1, 1],
  [/\b(last|past|previous|this) week\b/, 0, 13],
  [/\b(last|past|previous|this) month\b/, 0, 60],
  [/\b(last|past|previous|this) year\b/, 0, 730],
  [/\b(19\d\d|20[01]\d|202[0-4])\b/, 366, Number.POSITIVE_INFINITY],
  [/\bdays\b/, 2, 13],
  [/\bweeks\b/, 14, 60],
  [/\bmonths\b/, 56, 730],
  [/\b(years|decades|childhood)\b/, 730, Number.POSITIVE_INFINITY],
]

/** Time since an event, from words like "3 weeks ago" or "last month"; `undefined` when nothing is said. */
export function daysAgo(text: string): DaysAgo | undefined {
  const spoken = text.replaceAll(dosing, ' ')
  const found = counted.exec(spoken)
  if (found !== null) {
    const [, first = '', second = first, unit = ''] = found
    return { least: daysOf(first, unit), most: daysOf(second, unit) }
  }
  const said = vague.find(([words]) => words.test(spoken))
  return said === undefined ? undefined : { least: said[1], most: said[2] }
}

/** Whether an event lies within the last days; `undefined` where the words leave it open. */
export function isWithin(ago: DaysAgo | undefined, days: number): boolean | undefined {
  if (ago === undefined) return undefined
  if (ago.most <= days) return true
  return ago.least > days ? false : undefined
}

function daysOf(count: string, unit: string): number {
  return (numerals[count] ?? Number(count)) * (daysIn[unit] ?? 1)
}

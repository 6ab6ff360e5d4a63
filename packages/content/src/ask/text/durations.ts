import { numberWordPattern, numberWords } from '../../number-words.ts'

export interface Duration {
  readonly value: number
  readonly unit: 'd' | 'wk' | 'mo' | 'a'
  /** Where it stands in the text. */
  readonly index: number
  readonly text: string
}

// Beside the numbers themselves: "a week", "a couple of days", "a few months".
const loose: Readonly<Record<string, number>> = { a: 1, an: 1, couple: 2, few: 3 }
const amounts = String.raw`\d+(?:\.\d+)?|${Object.keys(loose).join('|')}|${numberWordPattern}`
// Between a word and its unit something stands: "and" is no "an d".
const span = new RegExp(
  String.raw`\b(?:(?:${amounts})\s*(?:-|–|to|or)\s*)?(${amounts})(?:(?<=\d)| of|[\s-])[\s-]*(days?|d|weeks?|wks?|w|months?|mos?|mths?|years?|yrs?)\b`,
  'gi',
)
const units: Readonly<Record<string, Duration['unit']>> = { d: 'd', w: 'wk', m: 'mo', y: 'a' }

/** Spans of time that a text names: "5 weeks", "six wks", "2-3 weeks" (its longer end), "day 22", "3 weeks and a day". */
export function durationsIn(text: string): readonly Duration[] {
  return together(
    text,
    spansIn(text).toSorted((a, b) => a.index - b.index),
  )
}

function spansIn(text: string): readonly Duration[] {
  const found: Duration[] = []
  for (const match of text.matchAll(span)) {
    const [whole, amount = '', unit = ''] = match
    const value = loose[amount.toLowerCase()] ?? numberWords.get(amount.toLowerCase()) ?? Number(amount)
    const known = units[unit[0]?.toLowerCase() ?? '']
    if (known && Number.isFinite(value)) found.push({ value, unit: known, index: match.index, text: whole })
  }
  for (const match of text.matchAll(/\b(day|week|month)\s+(\d+)\b/gi)) {
    const known = units[match[1]?.[0]?.toLowerCase() ?? '']
    if (known) found.push({ value: Number(match[2]), unit: known, index: match.index, text: match[0] })
  }
  return found
}

/** "Three weeks and a day" is one span: what follows in a smaller unit belongs to it. */
function together(text: string, spans: readonly Duration[]): readonly Duration[] {
  const found: Duration[] = []
  for (const one of spans) {
    const last = found.at(-1)
    const between = last && text.slice(last.index + last.text.length, one.index)
    if (
      last &&
      between !== undefined &&
      /^\s*(?:and|plus|,|\+)?\s*$/i.test(between) &&
      days[one.unit] < days[last.unit]
    )
      found[found.length - 1] = {
        value: inDays(last) + inDays(one),
        unit: 'd',
        index: last.index,
        text: text.slice(last.index, one.index + one.text.length),
      }
    else found.push(one)
  }
  return found
}

const days = { d: 1, wk: 7, mo: 30, a: 365 } as const

export function inDays({ value, unit }: Duration): number {
  return Math.round(value * days[unit])
}

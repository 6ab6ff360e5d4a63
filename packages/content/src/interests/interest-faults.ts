import { textFault } from '../parsing/text-fault.ts'
import type { InterestEntry } from './interest.ts'

export interface InterestFault {
  /** JSON Pointer into the list of entries. */
  readonly path: string
  readonly message: string
  readonly fix: string
}

const longest = 200
const most = 50

/** What is wrong with a declaration as it was given; nothing when it can be kept. */
export function interestFaults(entries: readonly InterestEntry[], today: string): readonly InterestFault[] {
  if (entries.length > most) {
    return [{ path: '', message: `${entries.length} entries of at most ${most}.`, fix: 'Sum small ones up.' }]
  }
  return entries.flatMap((entry, index) =>
    [
      ...(['organization', 'product', 'drugClass'] as const).flatMap((field) => wordsFault(entry, field)),
      ...periodFault(entry, today.slice(0, 7)),
    ].map((fault) => ({ ...fault, path: `/${index}${fault.path}` })),
  )
}

function wordsFault(
  entry: InterestEntry,
  field: 'organization' | 'product' | 'drugClass',
): readonly InterestFault[] {
  const words = entry[field]
  const path = `/${field}`
  if (words === undefined) return []
  if (words.trim() === '') {
    return [{ path, message: 'Nothing is named.', fix: 'Name it, or leave it out where it may be.' }]
  }
  if (words.length > longest) {
    return [{ path, message: `${words.length} characters of at most ${longest}.`, fix: 'Shorten it.' }]
  }
  const unfit = textFault(words)
  return unfit === undefined ? [] : [{ path, ...unfit }]
}

function periodFault({ from, to }: InterestEntry, thisMonth: string): readonly InterestFault[] {
  const fix = 'Write a month as YYYY-MM.'
  if (!isMonth(from)) return [{ path: '/from', message: 'This is no month.', fix }]
  if (from > thisMonth) return [{ path: '/from', message: 'This month has not come yet.', fix }]
  if (to === undefined) return []
  if (!isMonth(to)) return [{ path: '/to', message: 'This is no month.', fix }]
  return to < from ? [{ path: '/to', message: 'It ends before it begins.', fix: 'Turn the two round.' }] : []
}

function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
}

import type { Mention, Question } from '../question.ts'
import { sentenceEnd } from '../text/fold.ts'

/** Words that deny what follows. */
export const negators: ReadonlySet<string> = new Set([
  ...['no', 'not', 'nothing', 'none', 'without', 'denies', 'deny', 'denied', 'never', 'nor', 'neither'],
  ...['negative', 'excluded'],
])

const listing = new Set(
  'or and nor any have had has having signs sign of history with for in the a known current other'.split(' '),
)
const turning = new Set(
  'but since on takes taking took with is was has are now then so can should'.split(' '),
)

/** Whether a mention is denied: a "no" stands before it, with nothing between that is not of the same list. */
export function isDenied({ from, to }: Mention, { words: all, mentions }: Question): boolean {
  const isList = (at: number) => all.slice(at, to + 4).some((word) => word === 'or' || word === 'nor')
  let strange = 0
  for (let i = from - 1; i >= Math.max(0, from - 14); i--) {
    const word = all[i] ?? ''
    if (negators.has(word)) return strange === 0 || isList(i)
    if (word === sentenceEnd || word === 'but') return false
    if (listing.has(word) || mentions.some((one) => i >= one.from && i <= one.to)) continue
    // "No heart, thyroid or liver trouble": a word that is no concept may stand in a list, and a verb may not.
    if (turning.has(word) || /^\d/.test(word)) return false
    strange += 1
    if (strange > 3) return false
  }
  return false
}

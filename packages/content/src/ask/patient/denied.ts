import type { Mention, Question } from '../question.ts'
import { sentenceEnd } from '../text/fold.ts'

/** Words that deny, wherever they stand. */
export const negators: ReadonlySet<string> = new Set([
  ...['no', 'not', 'nothing', 'none', 'without', 'denies', 'deny', 'denied', 'never', 'nor', 'neither'],
  ...['negative', 'excluded'],
])

/** Of these, what looks back unless this word follows: "red flags negative, heart failure" denies no heart failure. */
const followedBy: ReadonlyMap<string, string | undefined> = new Map([
  ['none', 'of'],
  ['negative', 'for'],
  ['excluded', undefined],
])

const listing = new Set(
  'or and nor any having signs sign of history with for in the a known current other'.split(' '),
)
/** After "not" they are denied with what follows; by themselves they begin something new. */
const affirming = new Set('has had have'.split(' '))
const turning = new Set('but since on takes taking took is was are now then so can should'.split(' '))

/** Whether a mention is denied: a "no" stands before it, with nothing between that is not of the same list. */
export function isDenied({ from, to }: Mention, { words: all, mentions }: Question): boolean {
  const isList = (at: number) => all.slice(at, to + 4).some((word) => word === 'or' || word === 'nor')
  const inMention = (at: number) => mentions.some((one) => at >= one.from && at <= one.to)
  const inPhrase = (at: number) => mentions.some((one) => one.to > one.from && at >= one.from && at <= one.to)
  // "No improvement" is itself something that is said, and its "no" denies nothing else.
  const denies = (at: number) => {
    const word = all[at] ?? ''
    return (
      negators.has(word) && !inPhrase(at) && (!followedBy.has(word) || followedBy.get(word) === all[at + 1])
    )
  }
  let strange = 0
  for (let i = from - 1; i >= Math.max(0, from - 14); i--) {
    const word = all[i] ?? ''
    if (denies(i)) return strange === 0 || isList(i)
    if (word === sentenceEnd || word === 'but') return false
    if (affirming.has(word)) return denies(i - 1)
    if (listing.has(word) || inMention(i)) continue
    // "No heart, thyroid or liver trouble": a word that is no concept may stand in a list, and a verb may not.
    if (turning.has(word) || negators.has(word) || /^\d/.test(word)) return false
    strange += 1
    if (strange > 3) return false
  }
  return false
}

/** A run of whole words, as UTF-16 offsets, and how like the quote it is: 1 for the same words. */
export interface ClosestWords {
  readonly start: number
  readonly end: number
  readonly likeness: number
}

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Past so many pairs of words, words are only compared as same or not: the answer stays quick on any text. */
const mostPairs = 400_000

/**
 * The run of whole words most like the quote: fewest characters to write, strike out or exchange, against the longer
 * of the two. Of equals, the one that `prefers` ranks highest, then the first. Undefined where either has no words.
 */
export function closestWords(
  quote: string,
  words: string,
  prefers: (start: number, end: number) => number,
): ClosestWords | undefined {
  const asked = split(quote)
  const there = split(words)
  if (asked.length === 0 || there.length === 0) return undefined
  const cost = asked.length * there.length > mostPairs ? sameOrNot : editDistance()
  const { costs, starts } = align(asked, there, cost)

  let best: (ClosestWords & { readonly rank: number }) | undefined
  for (const [place, last] of there.entries()) {
    const first = there[starts[place] ?? 0]
    if (first === undefined || first.start > last.start) continue
    const longest = Math.max(length(asked), length(there.slice(starts[place], place + 1)))
    const likeness = 1 - (costs[place] ?? longest) / longest
    if (best !== undefined && likeness < best.likeness) continue
    const rank = prefers(first.start, last.end)
    if (best !== undefined && likeness === best.likeness && rank <= best.rank) continue
    best = { start: first.start, end: last.end, likeness, rank }
  }
  return best && { start: best.start, end: best.end, likeness: best.likeness }
}

function split(text: string): readonly Word[] {
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }))
}

const length = (words: readonly Word[]) => words.reduce((sum, { text }) => sum + text.length, 0)

/** Per word of `there`: the least cost of a run that ends with it, and the place where that run starts. */
function align(asked: readonly Word[], there: readonly Word[], cost: (a: string, b: string) => number) {
  let costs = there.map(() => 0)
  let starts = there.map((_, place) => place + 1)
  let struckOut = 0
  for (const { text } of asked) {
    const nextCosts: number[] = []
    const nextStarts: number[] = []
    for (const [place, word] of there.entries()) {
      const diagonal = (place === 0 ? struckOut : (costs[place - 1] ?? 0)) + cost(text, word.text)
      const strike = (costs[place] ?? 0) + text.length
      const write = (place === 0 ? struckOut + text.length : (nextCosts[place - 1] ?? 0)) + word.text.length
      const least = Math.min(diagonal, strike, write)
      nextCosts.push(least)
      if (least === diagonal) nextStarts.push(place === 0 ? 0 : (starts[place - 1] ?? place))
      else if (least === strike) nextStarts.push(starts[place] ?? place)
      else nextStarts.push(place === 0 ? 0 : (nextStarts[place - 1] ?? place))
    }
    struckOut += text.length
    costs = nextCosts
    starts = nextStarts
  }
  return { costs, starts }
}

const sameOrNot = (a: string, b: string) => (a === b ? 0 : Math.max(a.length, b.length))

/** Levenshtein distance in UTF-16 units, each pair of words measured once. */
function editDistance() {
  const known = new Map<string, number>()
  return (a: string, b: string): number => {
    if (a === b) return 0
    const pair = `${a} ${b}`
    const before = known.get(pair)
    if (before !== undefined) return before
    let row = Array.from({ length: b.length + 1 }, (_, place) => place)
    for (let i = 1; i <= a.length; i += 1) {
      const next = [i]
      for (let j = 1; j <= b.length; j += 1) {
        const exchange = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
        next.push(Math.min(exchange, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
      }
      row = next
    }
    const distance = row[b.length] ?? 0
    known.set(pair, distance)
    return distance
  }
}

import type { ArticleContent } from '../document.ts'
import { fieldWords, statementWithKey } from '../suggesting/statement-field.ts'
import type { Anchor, Anchored, StatementAnchor } from './anchor.ts'
import { around } from './around.ts'
import { closestWords } from './closest-words.ts'
import { reanchorPart } from './reanchor-part.ts'

/** From here on, changed words still count as the words that were quoted. */
const likeEnough = 0.7

/**
 * Where an anchor holds in a content: the same words in the same surroundings, the words elsewhere, words like them,
 * the whole target, or nowhere. Never throws.
 */
export function reanchor(content: ArticleContent, anchor: Anchor): Anchored {
  return anchor.target === 'statement' ? reanchorStatement(content, anchor) : reanchorPart(content, anchor)
}

function reanchorStatement(content: ArticleContent, anchor: StatementAnchor): Anchored {
  const statement = statementWithKey(content, anchor.key)
  if (statement === undefined) return { state: 'orphaned' }
  const words = fieldWords(statement, anchor)
  if (words === undefined || anchor.quote === '') return { state: 'statement' }
  return reanchorQuote(words, anchor)
}

/** Finds a quote in words, by itself and by what stood around it. */
export function reanchorQuote(
  words: string,
  anchor: Pick<StatementAnchor, 'quote' | 'prefix' | 'suffix'>,
): Anchored {
  const { quote } = anchor
  const places = placesOf(words, quote)
  const same = places.find((start) => {
    const { prefix, suffix } = around(words, start, start + quote.length)
    return prefix === anchor.prefix && suffix === anchor.suffix
  })
  if (same !== undefined) return { state: 'exact', start: same, end: same + quote.length }
  const familiar = (start: number, end: number) =>
    sharedEnd(words.slice(0, start), anchor.prefix) + sharedStart(words.slice(end), anchor.suffix)
  const [first, ...others] = places.toSorted(
    (a, b) => familiar(b, b + quote.length) - familiar(a, a + quote.length) || a - b,
  )
  if (first !== undefined) {
    return { state: others.length === 0 ? 'moved' : 'drifted', start: first, end: first + quote.length }
  }
  const closest = closestWords(quote, words, familiar)
  if (closest === undefined || closest.likeness < likeEnough) return { state: 'statement' }
  return { state: 'drifted', start: closest.start, end: closest.end }
}

/** Where a quote stands, a place that would halve a character left out. */
function placesOf(words: string, quote: string): readonly number[] {
  const places: number[] = []
  if (quote === '') return places
  for (let at = words.indexOf(quote); at !== -1; at = words.indexOf(quote, at + 1)) {
    if (around(words, at, at + quote.length).quote === quote) places.push(at)
  }
  return places
}

function sharedStart(a: string, b: string): number {
  let shared = 0
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1
  return shared
}

function sharedEnd(a: string, b: string): number {
  let shared = 0
  while (shared < a.length && shared < b.length && a.at(-1 - shared) === b.at(-1 - shared)) shared += 1
  return shared
}

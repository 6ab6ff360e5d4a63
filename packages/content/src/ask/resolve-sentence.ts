import { termsOf } from './ask-index.ts'
import { words } from './text/fold.ts'

const negative = new Set(
  'no not never none nobody nothing without avoid avoids against cannot neither nor unless stop stops dont rarely instead'.split(
    ' ',
  ),
)

/**
 * Whether a sentence says nothing beyond these texts: every thing, every number and every word of weight stands in
 * them, and it denies where they deny. Strict on purpose: a good sentence that is dropped costs little.
 */
export function restsOn(sentence: string, texts: readonly string[]): boolean {
  if (sentence.trim() === '' || sentence.length > 600 || /[<>{}[\]]|https?:/i.test(sentence)) return false
  const said = texts.map(termsOf)
  const concepts = new Set(said.flatMap((one) => one.concepts.map(({ id }) => id)))
  const stems = new Set(said.flatMap((one) => one.stems))
  const numbers = new Set(texts.flatMap((text) => words(text).filter((word) => /^\d/.test(word))))
  const claim = termsOf(sentence)
  const own = words(sentence)
  return (
    claim.stems.length + claim.concepts.length > 0 &&
    claim.concepts.every(
      ({ id, kind }) => concepts.has(id) || (kind !== 'thing' && kind !== 'demand' && kind !== 'symptom'),
    ) &&
    claim.stems.every((one) => stems.has(one) || /^\d/.test(one)) &&
    own.filter((word) => /^\d/.test(word)).every((word) => numbers.has(word)) &&
    denies(own) === texts.some((text) => denies(words(text)))
  )
}

function denies(of: readonly string[]): boolean {
  return of.some((word) => negative.has(word))
}

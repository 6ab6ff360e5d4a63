import fc from 'fast-check'
import { expect, test } from 'vitest'
import { article, said, section, statement } from '../content.test-kit.ts'
import { contextLength, type StatementAnchor } from './anchor.ts'
import { around } from './around.ts'
import { captureAnchor } from './capture-anchor.ts'
import { reanchor, reanchorQuote } from './reanchor.ts'

const word = fc.oneof(
  fc.constantFrom('heat', 'helps', 'the', 'the', 'not', '10', 'mg', 'Rücken', '腰痛', '🦴', '👩🏽‍⚕️', 'pain.'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).filter((text) => text.trim() !== ''),
)
const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((all) => all.join(' '))
const selected = fc
  .tuple(text, fc.nat(), fc.nat())
  .map(([words, a, b]) => {
    const [start, end] = [a % (words.length + 1), b % (words.length + 1)].toSorted((x, y) => x - y)
    return { words, ...around(words, start ?? 0, end ?? 0) }
  })
  .filter(({ quote }) => quote.trim() !== '')
const withText = (words: string, key = 'S1') =>
  article({ sections: [section('summary', [statement(key, { text: { clinician: said(words) } })])] })
const anchorOf = ({
  quote,
  prefix,
  suffix,
}: {
  quote: string
  prefix: string
  suffix: string
}): StatementAnchor => ({
  target: 'statement',
  key: 'S1',
  field: 'text',
  audience: 'clinician',
  quote,
  prefix,
  suffix,
  hash: '',
})
const often = { numRuns: 500 }

test('in an unchanged text a quote is exact, and holds the very words', () => {
  fc.assert(
    fc.property(selected, (one) => {
      const anchored = reanchor(withText(one.words), anchorOf(one))
      expect(anchored.state).toBe('exact')
      expect('start' in anchored && one.words.slice(anchored.start, anchored.end)).toBe(one.quote)
    }),
    often,
  )
})

test('an edit outside the quote never loses it', () => {
  fc.assert(
    fc.property(selected, text, text, (one, before, behind) => {
      const changed = `${before} ${one.quote} ${behind}`
      const anchored = reanchor(withText(changed), anchorOf(one))
      expect(['exact', 'moved', 'drifted']).toContain(anchored.state)
      expect('start' in anchored && changed.slice(anchored.start, anchored.end)).toBe(one.quote)
    }),
    often,
  )
})

test('without its statement a quote is orphaned', () => {
  fc.assert(
    fc.property(selected, (one) => {
      expect(reanchor(withText(one.words, 'S2'), anchorOf(one))).toEqual({ state: 'orphaned' })
    }),
    often,
  )
})

test('whatever the text and the anchor, the answer lies within the text and halves no character', () => {
  const any = fc.oneof(text, fc.string({ unit: 'binary', maxLength: 60 }))
  fc.assert(
    fc.property(any, any, any, any, (words, quote, prefix, suffix) => {
      const anchored = reanchorQuote(words, { quote, prefix, suffix })
      if (!('start' in anchored)) {
        expect(anchored.state).toBe('statement')
        return
      }
      expect(anchored.start).toBeGreaterThanOrEqual(0)
      expect(anchored.end).toBeLessThanOrEqual(words.length)
      expect(anchored.end).toBeGreaterThan(anchored.start)
      expect(words.slice(anchored.start, anchored.end).isWellFormed()).toBe(true)
    }),
    often,
  )
})

test('a quote and its context are whole characters, at most 32 on each side', () => {
  fc.assert(
    fc.property(text, fc.integer(), fc.integer(), (words, start, end) => {
      const anchor = captureAnchor(withText(words), {
        target: 'statement',
        key: 'S1',
        field: 'text',
        audience: 'clinician',
        selection: { start, end },
      })
      if (anchor?.target !== 'statement') return
      for (const part of [anchor.quote, anchor.prefix, anchor.suffix]) expect(part.isWellFormed()).toBe(true)
      expect([...anchor.prefix].length).toBeLessThanOrEqual(contextLength)
      expect([...anchor.suffix].length).toBeLessThanOrEqual(contextLength)
      expect(words).toContain(anchor.prefix + anchor.quote + anchor.suffix)
    }),
    often,
  )
})

import type { Concept, ConceptKind } from './lexicon/concept.ts'
import { conceptBook } from './lexicon/lexicon.ts'
import { sentenceEnd, words } from './text/fold.ts'
import { generalWords } from './text/general-words.ts'
import type { Token } from './text/phrases.ts'
import { tokens } from './text/phrases.ts'
import { nearestWord } from './text/spelling.ts'

/** Words that an index knows beside the lexicon: those of its statements, by stem. */
export interface Vocabulary {
  has(stem: string): boolean
  /** Whole words near which a misspelling may be. */
  readonly words: Iterable<string>
}

export interface Mention {
  readonly concept: Concept
  readonly from: number
  readonly to: number
}

/** A question as it is understood. */
export interface Question {
  readonly tokens: readonly Token[]
  readonly mentions: readonly Mention[]
  /** Stems of words of the statements that no concept stands for. */
  readonly stems: readonly string[]
  /** Words that neither the lexicon nor the statements nor general English know. */
  readonly unknown: readonly string[]
  /** All words, as they were written. */
  readonly words: readonly string[]
}

export const nothingKnown: Vocabulary = { has: () => false, words: [] }

export function readQuestion(text: string, vocabulary: Vocabulary = nothingKnown): Question {
  const read = tokens(text).map((token) => corrected(token, vocabulary))
  const mentions = conceptBook.matches(read).map(({ value, from, to }) => ({ concept: value, from, to }))
  const inMention = (at: number) => mentions.some(({ from, to }) => at >= from && at <= to)
  const free = read.filter(
    ({ word, at }) => word !== sentenceEnd && !inMention(at) && !generalWords.has(word) && !/^\d/.test(word),
  )
  return {
    tokens: read,
    mentions,
    stems: free.map((token) => token.stem).filter((one) => vocabulary.has(one)),
    unknown: free
      .filter(({ stem, word }) => word.length > 2 && !vocabulary.has(stem))
      .map(({ word }) => word),
    words: words(text),
  }
}

export function mentioned(question: Question, kind: ConceptKind): readonly string[] {
  return [
    ...new Set(
      question.mentions.filter(({ concept }) => concept.kind === kind).map(({ concept }) => concept.id),
    ),
  ]
}

export function has(question: Question, ...ids: readonly string[]): boolean {
  return question.mentions.some(({ concept }) => ids.includes(concept.id))
}

function corrected(token: Token, vocabulary: Vocabulary): Token {
  const { word } = token
  if (conceptBook.vocabulary.has(word) || vocabulary.has(token.stem) || generalWords.has(word)) return token
  const near = nearestWord(word, conceptBook.vocabulary) ?? nearestWord(word, vocabulary.words)
  return near === undefined
    ? token
    : { ...tokens(near)[0], word: near, stem: tokens(near)[0]?.stem ?? near, at: token.at }
}

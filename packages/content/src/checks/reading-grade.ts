import { medicalTerms } from './medical-terms.ts'

/** How hard a text is to read. */
export interface ReadingGrade {
  /** School grade by Flesch and Kincaid, medical terms counted as words but not by their syllables. */
  readonly grade: number
  /** The same with every syllable counted. */
  readonly withTerms: number
}

/**
 * The grade of US schools at which an English text is read: Kincaid JP, Fishburne RP, Rogers RL, Chissom BS,
 * Derivation of new readability formulas for Navy enlisted personnel, Research Branch Report 8-75, 1975.
 */
export function readingGrade(text: string): ReadingGrade {
  const sentences = text.split(/[.!?]+(?:["”’)]*)(?:\s|$)/).filter((sentence) => /\w/.test(sentence)).length
  const words = text.match(/[\p{L}][\p{L}'’-]*|\d+/gu) ?? []
  if (words.length === 0) return { grade: 0, withTerms: 0 }
  const plain = words.filter((word) => !isTerm(word))
  const length = 0.39 * (words.length / Math.max(1, sentences))
  const score = (of: readonly string[]) =>
    length + 11.8 * (of.length === 0 ? 1 : sum(of.map(syllablesIn)) / of.length) - 15.59
  return { grade: score(plain), withTerms: score(words) }
}

/** Syllables of an English word, as groups of vowels with a silent ending left out. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const spoken = letters.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').replace(/^y/, '')
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}

function isTerm(word: string): boolean {
  const lower = word.toLowerCase().replace(/['’]s$/, '')
  return medicalTerms.has(lower) || medicalTerms.has(lower.replace(/s$/, ''))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

import { contextLength } from './anchor.ts'

/** A quote with its surroundings. */
export interface InContext {
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
}

/** The words between two UTF-16 offsets, with at most 32 characters of context on each side. Never halves a character. */
export function around(words: string, start: number, end: number): InContext {
  const from = characterStart(words, clamp(start, words))
  const to = characterEnd(words, Math.max(clamp(end, words), from))
  // Twice the length in UTF-16 units holds the characters asked for, whatever they are.
  const before = [...words.slice(Math.max(0, from - 2 * contextLength), from)]
  const after = [...words.slice(to, to + 2 * contextLength)]
  return {
    quote: words.slice(from, to),
    prefix: before.slice(-contextLength).join(''),
    suffix: after.slice(0, contextLength).join(''),
  }
}

const clamp = (offset: number, words: string) =>
  Number.isFinite(offset) ? Math.min(Math.max(0, Math.trunc(offset)), words.length) : 0

const splitsCharacter = (words: string, offset: number) =>
  /[\uDC00-\uDFFF]/.test(words.charAt(offset)) && /[\uD800-\uDBFF]/.test(words.charAt(offset - 1))

const characterStart = (words: string, offset: number) =>
  splitsCharacter(words, offset) ? offset - 1 : offset
const characterEnd = (words: string, offset: number) => (splitsCharacter(words, offset) ? offset + 1 : offset)

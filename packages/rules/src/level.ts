import type { Truth } from './truth.ts'

/**
 * The three answers in two bits, the lower one "possibly true", the upper one "certainly true": so "and" and
 * "or" of strong Kleene logic are those of the bits. What a compiled expression works with.
 */
export type Level = 0 | 1 | 3

export const fails = 0
export const open = 1
export const holds = 3

const truths: readonly (Truth | undefined)[] = ['false', 'unknown', undefined, 'true']
const opposites: readonly (Level | undefined)[] = [holds, open, undefined, fails]

/** A level as an answer. */
export function truthAt(level: Level): Truth {
  return truths[level] ?? 'unknown'
}

/** Strong Kleene conjunction. */
export function both(a: Level, b: Level): Level {
  return (a & b) as Level
}

/** Strong Kleene disjunction. */
export function either(a: Level, b: Level): Level {
  return (a | b) as Level
}

/** Strong Kleene negation. */
export function opposite(level: Level): Level {
  return opposites[level] ?? open
}

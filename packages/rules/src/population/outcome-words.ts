import type { OutcomeKind } from '../outcome.ts'
import { bitBytes } from './byte-step.ts'
import { groupsOf } from './coded-patients.ts'
import { bitsPerOutcome, outcomeKinds } from './population-circuit.ts'
import { type PopulationResult, placeIn } from './population-result.ts'

/** Words of 32 patients in one group. */
export const wordsPerBit = bitBytes / 4

/** Patients with each outcome, 32 at a time: reads one word of a recommendation's outcomes. */
export interface OutcomeWords {
  readonly read: (group: number, word: number) => void
  /** Bits of the patients with an outcome of `outcomeKinds`, in the word read last. */
  readonly having: Int32Array
}

/** A reader of a recommendation's outcomes; unused places of the last group have none. */
export function outcomeWords({ bits, recommendations }: PopulationResult, id: string): OutcomeWords {
  const { words, resultsPerGroup, valid } = bits
  const first = placeIn(recommendations, id, 'recommendation') * bitsPerOutcome * wordsPerBit
  const having = new Int32Array(outcomeKinds.length)
  return {
    having,
    read: (group, word) => {
      const at = group * resultsPerGroup * wordsPerBit + first + word
      const low = words[at] ?? 0
      const middle = words[at + wordsPerBit] ?? 0
      const high = words[at + 2 * wordsPerBit] ?? 0
      const counted = valid(group, word)
      having[0] = ~(low | middle | high) & counted
      having[1] = low & ~middle & counted
      having[2] = middle & ~low & counted
      having[3] = low & middle & counted
      having[4] = high & counted
    },
  }
}

/** Calls back for every word of the population. */
export function eachWord({ count }: PopulationResult, visit: (group: number, word: number) => void): void {
  for (let group = 0; group < groupsOf(count); group += 1)
    for (let word = 0; word < wordsPerBit; word += 1) visit(group, word)
}

/** How many bits of a word are set. */
export function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** A record with one number per outcome. */
export function perOutcome(number: (place: number) => number): Readonly<Record<OutcomeKind, number>> {
  return {
    'not-applicable': number(0),
    for: number(1),
    against: number(2),
    withheld: number(3),
    'needs-data': number(4),
  }
}

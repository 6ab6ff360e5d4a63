import type { OutcomeKind } from '../outcome.ts'
import { bitBytes, groupSize } from './byte-step.ts'
import { eachWord, ones, outcomeWords, wordsPerBit } from './outcome-words.ts'
import { outcomeKinds } from './population-circuit.ts'
import type { PopulationResult } from './population-result.ts'

/** An outcome, or none because the version does not have the recommendation. */
export type VersionOutcome = OutcomeKind | 'absent'

/** Patients whose outcome was one thing before and is another after. */
export interface Transition {
  readonly from: VersionOutcome
  readonly to: VersionOutcome
  readonly patients: number
  /** The first of them, by row. */
  readonly example: number
}

export interface RecommendationTransitions {
  readonly recommendation: string
  /** Every pair of outcomes that occurs, those that stay the same too. */
  readonly transitions: readonly Transition[]
}

export interface TransitionMatrix {
  readonly patients: number
  /** Patients for whom some recommendation changes; one that is new or gone counts where it applies. */
  readonly changed: number
  readonly recommendations: readonly RecommendationTransitions[]
}

const versionOutcomes: readonly VersionOutcome[] = [...outcomeKinds, 'absent']
const [notApplicable, absent] = [0, outcomeKinds.length]

/**
 * What changes for the same patients, row by row, between the results of two versions. Throws a TypeError
 * when the populations differ in size. Recommendations are matched by their ids.
 */
export function transitionsBetween(before: PopulationResult, after: PopulationResult): TransitionMatrix {
  if (before.count !== after.count)
    throw new TypeError(
      `the results are of different patients: ${before.count} before, and ${after.count} after`,
    )
  const changed = new Int32Array(Math.ceil(before.count / groupSize) * wordsPerBit)
  const ids = new Set([...before.recommendations, ...after.recommendations])
  const recommendations = [...ids].map((id) => ({
    recommendation: id,
    transitions: transitionsOf(before, after, id, changed),
  }))
  return {
    patients: before.count,
    changed: changed.reduce((total, word) => total + ones(word), 0),
    recommendations,
  }
}

function transitionsOf(
  before: PopulationResult,
  after: PopulationResult,
  id: string,
  changed: Int32Array,
): readonly Transition[] {
  const [was, is] = [outcomesOrNone(before, id), outcomesOrNone(after, id)]
  const pairs = versionOutcomes.map((_, from) =>
    versionOutcomes.map((__, to) => ({ from, to, patients: 0, example: -1, advice: isAdvice(from, to) })),
  )
  eachWord(before, (group, word) => {
    was.read(group, word)
    is.read(group, word)
    const at = group * wordsPerBit + word
    for (const row of pairs) {
      const from = was.having[row[0]?.from ?? 0] ?? 0
      if (from === 0) continue
      for (const pair of row) {
        const both = from & (is.having[pair.to] ?? 0)
        if (both === 0) continue
        pair.patients += ones(both)
        if (pair.example < 0 || Math.floor(pair.example / groupSize) === group)
          pair.example = earlier(pair.example, group * groupSize + firstPatient(both, word))
        if (pair.advice) changed[at] = (changed[at] ?? 0) | both
      }
    }
  })
  return pairs
    .flat()
    .filter((pair) => pair.patients > 0)
    .map(({ from, to, patients, example }) => ({
      from: versionOutcomes[from] ?? 'absent',
      to: versionOutcomes[to] ?? 'absent',
      patients,
      example,
    }))
}

// A recommendation that is new or gone changes nothing for those to whom it does not apply.
function isAdvice(from: number, to: number): boolean {
  const seen = (outcome: number) => (outcome === absent ? notApplicable : outcome)
  return seen(from) !== seen(to)
}

function outcomesOrNone(result: PopulationResult, id: string) {
  if (result.recommendations.includes(id)) return outcomeWords(result, id)
  const having = new Int32Array(versionOutcomes.length)
  return {
    having,
    read: (group: number, word: number) => {
      having[absent] = result.bits.valid(group, word)
    },
  }
}

function earlier(a: number, b: number): number {
  return a < 0 ? b : Math.min(a, b)
}

// Bit `j` of byte `i` belongs to patient `16 * j + i` of its group.
function firstPatient(bits: number, word: number): number {
  let first = groupSize
  for (let bit = 0; bit < 32; bit += 1)
    if ((bits >>> bit) & 1) first = Math.min(first, bitBytes * (bit & 7) + 4 * word + (bit >> 3))
  return first
}

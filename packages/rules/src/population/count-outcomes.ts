import type { OutcomeKind } from '../outcome.ts'
import type { Truth } from '../truth.ts'
import { eachWord, ones, outcomeWords, perOutcome, wordsPerBit } from './outcome-words.ts'
import { bitsPerOutcome } from './population-circuit.ts'
import { type PopulationResult, placeIn } from './population-result.ts'

/** How many patients have each outcome of a recommendation. */
export interface RecommendationCounts {
  readonly recommendation: string
  readonly counts: Readonly<Record<OutcomeKind, number>>
}

/** A part of the population, and what is recommended to it. */
export interface SubgroupCounts {
  readonly subgroup: string
  /** Whether these patients belong to the subgroup: of some it is unknown. */
  readonly belongs: Truth
  readonly patients: number
  readonly recommendations: readonly RecommendationCounts[]
}

/** Bits of the patients to be counted, in a word of a group. */
type Within = (group: number, word: number) => number

/** Counts every recommendation's outcomes. Time is linear in patients × recommendations ÷ 32. */
export function countOutcomes(result: PopulationResult): readonly RecommendationCounts[] {
  return countWithin(result, () => -1)
}

/** Counts the patients whose recorded facts contradict each other. */
export function countContradictory(result: PopulationResult): number {
  return countPatients(result, bitsAt(result, result.recommendations.length * bitsPerOutcome))
}

/** The same counts for those who belong to each subgroup, those who do not, and those of whom it is unknown. */
export function countSubgroups(result: PopulationResult): readonly SubgroupCounts[] {
  return result.subgroups.flatMap((subgroup) =>
    (['true', 'false', 'unknown'] as const).map((belongs) => {
      const within = belonging(result, subgroup, belongs)
      return {
        subgroup,
        belongs,
        patients: countPatients(result, within),
        recommendations: countWithin(result, within),
      }
    }),
  )
}

function countWithin(result: PopulationResult, within: Within): readonly RecommendationCounts[] {
  return result.recommendations.map((recommendation) => {
    const { read, having } = outcomeWords(result, recommendation)
    const totals = new Float64Array(having.length)
    eachWord(result, (group, word) => {
      read(group, word)
      const counted = within(group, word)
      for (let kind = 0; kind < having.length; kind += 1)
        totals[kind] = (totals[kind] ?? 0) + ones((having[kind] ?? 0) & counted)
    })
    return { recommendation, counts: perOutcome((place) => totals[place] ?? 0) }
  })
}

function countPatients(result: PopulationResult, within: Within): number {
  let patients = 0
  eachWord(result, (group, word) => {
    patients += ones(within(group, word) & result.bits.valid(group, word))
  })
  return patients
}

function belonging(result: PopulationResult, subgroup: string, belongs: Truth): Within {
  const first =
    result.recommendations.length * bitsPerOutcome + 1 + 2 * placeIn(result.subgroups, subgroup, 'subgroup')
  const [certain, possible] = [bitsAt(result, first), bitsAt(result, first + 1)]
  switch (belongs) {
    case 'true':
      return certain
    case 'false':
      return (group, word) => ~possible(group, word)
    case 'unknown':
      return (group, word) => possible(group, word) & ~certain(group, word)
  }
}

function bitsAt({ bits }: PopulationResult, place: number): Within {
  return (group, word) => bits.words[(group * bits.resultsPerGroup + place) * wordsPerBit + word] ?? 0
}

import type { OutcomeKind } from '../outcome.ts'
import type { Truth } from '../truth.ts'
import { bitBytes, groupSize } from './byte-step.ts'
import { groupsOf } from './coded-patients.ts'
import { bitsPerOutcome, outcomeKinds } from './population-circuit.ts'

/** What a rule set says of each patient of a population, by the trace layer. */
export interface PopulationResult {
  readonly count: number
  readonly recommendations: readonly string[]
  readonly subgroups: readonly string[]
  readonly outcome: (recommendation: string, patient: number) => OutcomeKind
  readonly belongs: (subgroup: string, patient: number) => Truth
  /** Patients of whom facts are recorded that the rule set declares impossible together. */
  readonly contradictory: (patient: number) => boolean
  /** The bits behind the answers, in groups of 128 patients; for counting. */
  readonly bits: ResultBits
}

/** Results as bits: 16 bytes per result and group, results side by side within a group. */
export interface ResultBits {
  readonly words: Int32Array
  readonly resultsPerGroup: number
  /** Whose bits count: all but the last group's unused ones. */
  readonly valid: (group: number, word: number) => number
}

/** Reads the bits that a run has left. */
export function populationResult(
  count: number,
  recommendations: readonly string[],
  subgroups: readonly string[],
  bytes: Uint8Array,
): PopulationResult {
  const contradictoryAt = recommendations.length * bitsPerOutcome
  const resultsPerGroup = contradictoryAt + 1 + 2 * subgroups.length
  const bit = (result: number, patient: number): number => {
    if (!Number.isInteger(patient) || patient < 0 || patient >= count)
      throw new RangeError(`there is no patient ${patient}: they are numbered from 0 to ${count - 1}`)
    const { at, mask } = bitAt(resultsPerGroup, result, patient)
    return ((bytes[at] ?? 0) & mask) === 0 ? 0 : 1
  }
  const last = groupsOf(count) - 1
  const lastValid = validWords(count - last * groupSize)
  return {
    count,
    recommendations,
    subgroups,
    outcome: (recommendation, patient) => {
      const first = placeIn(recommendations, recommendation, 'recommendation') * bitsPerOutcome
      const place = bit(first, patient) + 2 * bit(first + 1, patient) + 4 * bit(first + 2, patient)
      return outcomeKinds[place] ?? 'needs-data'
    },
    belongs: (subgroup, patient) => {
      const first = contradictoryAt + 1 + 2 * placeIn(subgroups, subgroup, 'subgroup')
      if (bit(first, patient) === 1) return 'true'
      return bit(first + 1, patient) === 1 ? 'unknown' : 'false'
    },
    contradictory: (patient) => bit(contradictoryAt, patient) === 1,
    bits: {
      words: new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2),
      resultsPerGroup,
      valid: (group, word) => (group === last ? (lastValid[word] ?? 0) : -1),
    },
  }
}

/** Where a patient's bit of a result is. */
export function bitAt(
  resultsPerGroup: number,
  result: number,
  patient: number,
): { at: number; mask: number } {
  const within = patient % groupSize
  const group = Math.floor(patient / groupSize)
  return {
    at: (group * resultsPerGroup + result) * bitBytes + (within % bitBytes),
    mask: 1 << Math.floor(within / bitBytes),
  }
}

function validWords(patients: number): Int32Array {
  const bytes = new Uint8Array(bitBytes)
  for (let patient = 0; patient < Math.min(patients, groupSize); patient += 1) {
    const { at, mask } = bitAt(1, 0, patient)
    bytes[at] = (bytes[at] ?? 0) | mask
  }
  return new Int32Array(bytes.buffer)
}

/** The place of a name; throws a RangeError that lists the names there are. */
export function placeIn(names: readonly string[], name: string, what: string): number {
  const place = names.indexOf(name)
  if (place < 0) throw new RangeError(`there is no ${what} "${name}"; there are: ${names.join(', ')}`)
  return place
}

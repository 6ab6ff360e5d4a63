import { type FullOutcome, fullOutcomes, kindOf } from '../exact/full-outcome.ts'

/** A set of full outcomes: one bit each, in the order of `fullOutcomes`. */
export type OutcomeSet = number

const none: OutcomeSet = 0

/** The set of these outcomes. */
export function setOf(outcomes: readonly FullOutcome[]): OutcomeSet {
  let set = none
  for (const outcome of outcomes) set |= bitOf[outcome]
  return set
}

/** The bit of each outcome. */
export const bitOf = Object.fromEntries(
  fullOutcomes.map((outcome, place) => [outcome, 1 << place]),
) as Readonly<Record<FullOutcome, OutcomeSet>>

/** One entry for each set there is. */
export function forEverySet<T>(make: (outcomes: readonly FullOutcome[]) => T): readonly T[] {
  return Array.from({ length: 1 << fullOutcomes.length }, (_, set) =>
    make(Object.freeze(fullOutcomes.filter((outcome) => (set & bitOf[outcome]) !== none))),
  )
}

/** The advice that all these outcomes give; undefined when there are several, or no outcome at all. */
export function onlyKindOf(outcomes: readonly FullOutcome[]): ReturnType<typeof kindOf> | undefined {
  return onlyKinds[setOf(outcomes)]
}

const onlyKinds = forEverySet((outcomes) => {
  const kinds = new Set(outcomes.map(kindOf))
  const [only] = kinds
  return kinds.size === 1 ? only : undefined
})

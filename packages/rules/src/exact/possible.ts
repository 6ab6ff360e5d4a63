import type { Condition } from '../condition.ts'
import type { Completions } from './completions.ts'
import { type Diagram, no, result, yes } from './diagram.ts'

const excluded = 2 ** 30

/** Makes the function that gives the results of a diagram over the completions that are possible. */
export function possibleResults(
  completions: Completions,
  impossible: readonly Condition[],
): (diagram: Diagram) => readonly number[] {
  const { store } = completions
  return (diagram) => {
    const all = store.results(diagram)
    if (all.length < 2) return all
    const allowed = allowedBeside(completions, impossible, diagram)
    return store.results(store.choose(allowed, diagram, result(excluded))).filter((one) => one !== excluded)
  }
}

/** Where completions are possible, as far as that is tied to a diagram's facts: nothing else can rule any of it out. */
export function allowedBeside(
  completions: Completions,
  impossible: readonly Condition[],
  diagram: Diagram,
): Diagram {
  const { store } = completions
  const levels = new Set(store.levels(diagram))
  const tied = new Set<Diagram>()
  for (let grown = true; grown; ) {
    grown = false
    for (const expression of impossible) {
      const one = completions.condition(expression)
      const own = store.levels(one)
      if (tied.has(one) || !own.some((level) => levels.has(level))) continue
      tied.add(one)
      for (const level of own) levels.add(level)
      grown = true
    }
  }
  return [...tied].reduceRight<Diagram>((rest, one) => store.choose(one, no, rest), yes)
}

import type { Condition } from '../condition.ts'
import type { Completions } from './completions.ts'
import { type Diagram, no, result, yes } from './diagram.ts'

const excluded = 2 ** 30

/** Results of a diagram, ascending: over all completions, and over those that are possible. */
export interface Results {
  readonly all: readonly number[]
  readonly possible: readonly number[]
}

/** Makes the function that gives the results of a diagram. */
export function resultsOf(
  completions: Completions,
  impossible: readonly Condition[],
): (diagram: Diagram) => Results {
  const { store } = completions
  const allowedBeside = allowedBesides(completions, impossible)
  return (diagram) => {
    const all = store.results(diagram, store.work)
    if (all.length < 2 || impossible.length === 0) return { all, possible: all }
    const within = store.choose(allowedBeside(diagram), diagram, result(excluded))
    if (within === diagram) return { all, possible: all }
    return { all, possible: store.results(within, store.work).filter((one) => one !== excluded) }
  }
}

/** Expressions that share facts, directly or through others of them. */
interface Tied {
  readonly levels: Set<number>
  readonly members: Diagram[]
  allowed?: Diagram
}

/**
 * Makes the function that says where completions are possible, as far as that is tied to a diagram's facts:
 * nothing else can rule any of it out.
 */
export function allowedBesides(
  completions: Completions,
  impossible: readonly Condition[],
): (diagram: Diagram) => Diagram {
  const { store } = completions
  let groupOf: ReadonlyMap<number, Tied> | undefined
  return (diagram) => {
    groupOf ??= tiedTogether(completions, impossible)
    const tied = new Set<Tied>()
    for (const level of store.levels(diagram, store.work)) {
      const group = groupOf.get(level)
      if (group !== undefined) tied.add(group)
    }
    let allowed = yes
    for (const group of tied) {
      group.allowed ??= group.members.reduceRight<Diagram>((rest, one) => store.choose(one, no, rest), yes)
      allowed = store.choose(group.allowed, allowed, no)
    }
    return allowed
  }
}

function tiedTogether(completions: Completions, impossible: readonly Condition[]): ReadonlyMap<number, Tied> {
  const { store } = completions
  const groupOf = new Map<number, Tied>()
  for (const diagram of new Set(impossible.map(completions.condition))) {
    const levels = store.levels(diagram, store.work)
    const group: Tied = { levels: new Set(levels), members: [diagram] }
    for (const other of new Set(levels.flatMap((level) => groupOf.get(level) ?? []))) {
      for (const level of other.levels) group.levels.add(level)
      group.members.push(...other.members)
    }
    for (const level of group.levels) groupOf.set(level, group)
  }
  return groupOf
}

import type { Condition } from '../condition.ts'
import { factsReached } from '../names.ts'
import type { Program } from '../program.ts'

/** Which facts impossible expressions rest on, either way round. */
export interface ImpossibleFacts {
  readonly factsOf: ReadonlyMap<Condition, readonly string[]>
  readonly byFact: ReadonlyMap<string, readonly Condition[]>
}

const found = new WeakMap<Program, ImpossibleFacts>()

/** The facts of a rule set's impossible expressions, found once per rule set. */
export function impossibleFacts(program: Program): ImpossibleFacts {
  const known = found.get(program)
  if (known !== undefined) return known
  const factsOf = new Map(program.impossible.map((one) => [one, factsReached(program, [one])]))
  const byFact = new Map<string, Condition[]>()
  for (const [one, facts] of factsOf)
    for (const fact of facts) {
      const others = byFact.get(fact)
      if (others === undefined) byFact.set(fact, [one])
      else others.push(one)
    }
  const made = { factsOf, byFact }
  found.set(program, made)
  return made
}

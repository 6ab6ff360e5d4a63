import { kleeneLayer } from '../assess/kleene.ts'
import { canonicalJson } from '../canonical-json.ts'
import type { Condition } from '../condition.ts'
import { factsReached, namesIn, reachedFrom } from '../names.ts'
import type { Program } from '../program.ts'
import type { FactState } from '../snapshot.ts'
import type { Truth } from '../truth.ts'

/** Something that must not come out as `never` for a patient, with the facts it hangs on. */
interface Constraint {
  readonly facts: ReadonlySet<string>
  readonly never: Truth
  readonly answer: (stateOf: (fact: string) => FactState) => Truth
}

/** What a patient may not be, by fact. */
export interface Constraints {
  /** Facts that decide who the rule sets are for. */
  readonly deciding: ReadonlySet<string>
  /** Whether the states given so far break nothing that hangs on this fact. */
  readonly holds: (fact: string, stateOf: (fact: string) => FactState, eligible: boolean) => boolean
}

/** Nobody is impossible by any of the rule sets; who is to be eligible is not excluded from the last of them. */
export function constraintsOf(programs: readonly Program[]): Constraints {
  const impossible = differing(programs).flatMap((program) =>
    program.impossible.map((one) => constraint(program, one, 'true')),
  )
  const last = programs.at(-1)
  const eligible = last?.eligible === undefined ? undefined : constraint(last, last.eligible, 'false')
  const byFact = new Map<string, readonly Constraint[]>()
  for (const one of impossible)
    for (const fact of one.facts) byFact.set(fact, [...(byFact.get(fact) ?? []), one])
  return {
    deciding: eligible?.facts ?? new Set(),
    holds: (fact, stateOf, guided) =>
      (byFact.get(fact) ?? []).every((one) => one.answer(stateOf) !== one.never) &&
      !(guided && eligible?.facts.has(fact) === true && eligible.answer(stateOf) === eligible.never),
  }
}

/** Without those that say the same as another: a draft that leaves all this alone would have it asked twice. */
function differing(programs: readonly Program[]): readonly Program[] {
  const said = programs.map(({ ruleSet: { impossible = [], define = {}, scores = {}, valueSets = {} } }) =>
    canonicalJson([impossible, define, scores, valueSets]),
  )
  return programs.filter((_, i) => said.indexOf(said[i] ?? '') === i)
}

function constraint(program: Program, condition: Condition, never: Truth): Constraint {
  const reached = new Set(factsReached(program, [condition]))
  const names = new Set(
    reachedFrom(program, [condition])
      .flatMap(namesIn)
      .map(({ kind, name }) => `${kind} ${name}`),
  )
  const only = <Value>(all: ReadonlyMap<string, Value>, wanted: (name: string) => boolean) =>
    new Map([...all].filter(([name]) => wanted(name)))
  // Of the whole program only this one condition is answered, out of what it rests on: a cohort asks some hundred
  // thousand times.
  const { eligible: _, ...rest } = program
  const bare: Program = {
    ...rest,
    facts: only(program.facts, (fact) => reached.has(fact)),
    definitions: only(program.definitions, (name) => names.has(`definition ${name}`)),
    scores: only(program.scores, (name) => names.has(`score ${name}`)),
    impossible: [condition],
    recommendations: [],
    byDefeat: [],
  }
  return {
    facts: reached,
    never,
    answer: (stateOf) => kleeneLayer(bare, stateOf).truth(condition),
  }
}

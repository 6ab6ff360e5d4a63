import type { Formula, Statement } from '../backends/formula.ts'
import { lowerCondition } from '../backends/lower-condition.ts'
import { resultNames } from '../backends/result-names.ts'
import { statementsOf } from '../backends/statements.ts'
import type { OutcomeKind } from '../outcome.ts'
import type { Program } from '../program.ts'
import { type BinaryNumber, firstThatHolds, sum } from './binary-sum.ts'
import { type Circuit, circuit, never, type Wire } from './circuit.ts'
import { type FactCode, factCode } from './fact-code.ts'
import { formulaToRails, type Naming } from './formula-to-rails.ts'
import type { Rails } from './rails.ts'

/** Three bits per recommendation say its outcome: place in this list, 0 to 4. */
export const outcomeKinds: readonly OutcomeKind[] = [
  'not-applicable',
  'for',
  'against',
  'withheld',
  'needs-data',
]
export const bitsPerOutcome = 3

/** All that is asked of every patient, as bits. */
export interface PopulationCircuit {
  readonly circuit: Circuit
  /** The facts that decide any of it. */
  readonly facts: readonly FactCode[]
  /** `bitsPerOutcome` bits per recommendation, then one for contradictory data, then two per subgroup. */
  readonly results: readonly Wire[]
}

/** Builds the circuit of a program's outcomes, and of the definitions that divide the population. */
export function populationCircuit(program: Program, subgroups: readonly string[]): PopulationCircuit {
  const made = circuit()
  const { either } = made
  const facts = new Map<string, FactCode>()
  const statements = new Map(statementsOf(program).map((one) => [one.name, one]))
  const truths = new Map<string, Rails>()
  const numbers = new Map<string, BinaryNumber>()

  const stated = (name: string): Statement => {
    const statement = statements.get(name)
    if (statement === undefined) throw new TypeError(`no result is called ${name}`)
    return statement
  }
  const naming: Naming = {
    circuit: made,
    factCode: (fact) => {
      const known = facts.get(fact)
      if (known !== undefined) return known
      const declared = program.facts.get(fact)
      if (declared === undefined) throw new TypeError(`no fact is called ${fact}`)
      const code = factCode(fact, declared, program.cells.get(fact) ?? [])
      facts.set(fact, code)
      return code
    },
    truth: (name) => {
      const known = truths.get(name)
      if (known !== undefined) return known
      const statement = stated(name)
      if (statement.kind !== 'truth') throw new TypeError(`${name} is no truth`)
      const answer = formulaToRails(statement.formula, naming)
      truths.set(name, answer)
      return answer
    },
    points: (name) => {
      const known = numbers.get(name)
      if (known !== undefined) return known
      const statement = stated(name)
      if (statement.kind !== 'points') throw new TypeError(`${name} is no score`)
      const items = statement.items.map(({ cases, otherwise }) =>
        firstThatHolds(
          made,
          cases.map((one) => ({ if: formulaToRails(one.if, naming).certain, value: one.value })),
          otherwise,
        ),
      )
      const total = sum(made, items, statement.base)
      numbers.set(name, total)
      return total
    },
  }

  const outcomes = program.recommendations.flatMap(({ written }): readonly Wire[] => {
    const is = (kind: OutcomeKind) => naming.truth(resultNames.outcomeIs(written.id, kind)).certain
    const withheld = is('withheld')
    return [either(is('for'), withheld), either(is('against'), withheld), is('needs-data')]
  })
  const contradictory = program.impossible
    .map((one) => formulaToRails(lowerCondition(one, byName), naming).certain)
    .reduce<Wire>(either, never)
  const divisions = subgroups.flatMap((name): readonly Wire[] => {
    const { certain, possible } = naming.truth(resultNames.definition(name))
    return [certain, possible]
  })
  return { circuit: made, facts: [...facts.values()], results: [...outcomes, contradictory, ...divisions] }
}

const byName = {
  shared: (formula: Formula) => formula,
  definition: (name: string) => ({ kind: 'named', name: resultNames.definition(name) }) as const,
  ends: (choice: string, label: string) =>
    ({ kind: 'named', name: resultNames.ends(choice, label) }) as const,
  score: (name: string) =>
    ({ kind: 'score', lowest: resultNames.lowest(name), highest: resultNames.highest(name) }) as const,
}

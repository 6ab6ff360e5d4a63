import fc from 'fast-check'
import type { Expression } from '../expression.ts'
import { parseRuleSet, programOf } from '../parse-rule-set.ts'
import { randomGiven, randomRuleSet } from '../random-rule-set.test-kit.ts'
import { readSnapshot } from '../read-snapshot.ts'
import type { RuleSet } from '../rule-set.ts'
import type { FactState, GivenFacts, Snapshot } from '../snapshot.ts'
import { columnsOf } from './coded-patients.ts'
import { compilePopulation } from './compile-population.ts'
import { answerOne } from './one-by-one.ts'
import type { PopulationResult } from './population-result.ts'
import { withSubgroups } from './subgroups.ts'

/** Subgroups by limits that the random rule sets do not have, by a definition and by a score. */
export const someSubgroups: Readonly<Record<string, Expression>> = {
  late: { fact: 'days', gt: 10, unit: 'd' },
  defined: { all: [{ ref: 'defined' }, { not: { is: 'b' } }] },
  high: { score: 'points', band: 'high' },
}

/** A random rule set with random patients of whom little, much or everything is known. */
export interface PopulationCase {
  readonly ruleSet: RuleSet
  readonly snapshots: readonly Snapshot[]
}

/** So many random rule sets, each with the same random patients in another order of chance. */
export function* populationCases(
  sets: number,
  patientsEach: number,
  seed: number,
): Generator<PopulationCase> {
  for (const [i, document] of fc.sample(randomRuleSet, { numRuns: sets, seed }).entries()) {
    const ruleSet = readRuleSet(document)
    const given = fc.sample(randomGiven, { numRuns: patientsEach, seed: seed + i + 1 })
    yield { ruleSet, snapshots: given.map((one) => readGiven(ruleSet, one)) }
  }
}

export function readRuleSet(document: RuleSet): RuleSet {
  const result = parseRuleSet(document)
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result.ruleSet
}

export function readGiven(ruleSet: RuleSet, given: GivenFacts): Snapshot {
  const read = readSnapshot(ruleSet, given)
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  return read.snapshot
}

/** Where a population's answers differ from those of the interpreter's trace layer, patient by patient. */
export function populationDifferences({ ruleSet, snapshots }: PopulationCase): readonly string[] {
  const population = compilePopulation(ruleSet, { subgroups: someSubgroups })
  const result = population.evaluate(population.encode(columnsOf(programOf(ruleSet).facts.keys(), snapshots)))
  return differencesFrom(ruleSet, snapshots, result)
}

/** The same for a result that is there already. */
export function differencesFrom(
  ruleSet: RuleSet,
  snapshots: readonly Snapshot[],
  result: PopulationResult,
): readonly string[] {
  const { program, definitions } = withSubgroups(ruleSet, someSubgroups)
  const differences: string[] = []
  for (const [patient, snapshot] of snapshots.entries()) {
    const stateOf = (fact: string): FactState => snapshot[fact] ?? { kind: 'unknown' }
    const expected = answerOne(program, definitions, stateOf)
    const actual = {
      outcomes: result.recommendations.map((id) => result.outcome(id, patient)),
      contradictory: result.contradictory(patient),
      belongs: result.subgroups.map((name) => result.belongs(name, patient)),
    }
    const [wanted, got] = [JSON.stringify(expected), JSON.stringify(actual)]
    if (wanted !== got)
      differences.push(
        `${JSON.stringify(snapshot)} of ${JSON.stringify(ruleSet)}: ${got} instead of ${wanted}`,
      )
  }
  return differences
}

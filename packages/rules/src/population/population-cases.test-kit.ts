import fc from 'fast-check'
import type { Expression } from '../expression.ts'
import { parseRuleSet, programOf } from '../parse-rule-set.ts'
import { randomGiven, randomRuleSet, smallFacts } from '../random-rule-set.test-kit.ts'
import { readSnapshot } from '../read-snapshot.ts'
import type { RuleSet } from '../rule-set.ts'
import type { GivenFacts, Snapshot } from '../snapshot.ts'
import { columnsOf } from './coded-patients.ts'
import { compilePopulation } from './compile-population.ts'
import { answerOne } from './one-by-one.ts'
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
  readonly subgroups: Readonly<Record<string, Expression>>
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
    yield { ruleSet, snapshots: given.map((one) => readGiven(ruleSet, one)), subgroups: someSubgroups }
  }
}

function readRuleSet(document: RuleSet): RuleSet {
  const result = parseRuleSet(document)
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result.ruleSet
}

function readGiven(ruleSet: RuleSet, given: GivenFacts): Snapshot {
  const read = readSnapshot(ruleSet, given)
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  return read.snapshot
}

const withEvery = (list: readonly GivenFacts[], fact: string): readonly GivenFacts[] =>
  list.flatMap((given) => [
    given,
    ...(smallFacts[fact]?.values ?? []).map((value) => ({ ...given, [fact]: value })),
  ])

/** Every patient of whom each fact is unknown or has one of its values: 3,240 of them. */
export function everyPatient(ruleSet: RuleSet): readonly Snapshot[] {
  return Object.keys(smallFacts)
    .reduce(withEvery, [{}])
    .map((given) => readGiven(ruleSet, given))
}

/** The patients of a rule set's own cases, each whole and with any one fact left out. */
export function ownPatients(document: RuleSet): PopulationCase {
  const ruleSet = readRuleSet(document)
  const snapshots = (ruleSet.cases ?? []).flatMap(({ given }) => {
    const facts = Object.entries(given)
    const without = facts.map((left) => Object.fromEntries(facts.filter((fact) => fact !== left)))
    return [given, ...without].map((one) => readGiven(ruleSet, one))
  })
  return { ruleSet, snapshots, subgroups: {} }
}

/** Where the answers of a population, by either engine, differ from those of the interpreter's trace layer. */
export function populationDifferences({ ruleSet, snapshots, subgroups }: PopulationCase): readonly string[] {
  const columns = columnsOf(programOf(ruleSet).facts.keys(), snapshots)
  const engines = [{}, { engine: 'typescript' as const }]
  const results = engines.map((engine) => {
    const population = compilePopulation(ruleSet, { subgroups, ...engine })
    return { result: population.evaluate(population.encode(columns)), outcomesOf: population.outcomesOf }
  })
  const { program, definitions } = withSubgroups(ruleSet, subgroups)
  const differences: string[] = []
  for (const [patient, snapshot] of snapshots.entries()) {
    const expected = answerOne(program, definitions, (fact) => snapshot[fact] ?? { kind: 'unknown' })
    for (const { result, outcomesOf } of results) {
      const wrong = [
        ...result.recommendations.flatMap((id, i) =>
          result.outcome(id, patient) === expected.outcomes[i] ? [] : [id],
        ),
        ...result.subgroups.flatMap((name, i) =>
          result.belongs(name, patient) === expected.belongs[i] ? [] : [name],
        ),
        ...(result.contradictory(patient) === expected.contradictory ? [] : ['contradictory']),
        ...(outcomesOf(snapshot).every((kind, i) => kind === expected.outcomes[i]) ? [] : ['one patient']),
      ]
      if (wrong.length > 0)
        differences.push(`${wrong.join(', ')} of ${JSON.stringify(snapshot)} by ${JSON.stringify(ruleSet)}`)
    }
  }
  return differences
}

import { shippedGuidelines } from '../../packages/content/guidelines/index.ts'
import {
  everyPatient,
  ownPatients,
  type PopulationCase,
  populationCases,
  populationDifferences,
} from '../../packages/rules/src/population/population-cases.test-kit.ts'
import type { Area } from './figure.ts'

const seed = 20261122

/**
 * Populations against the interpreter: random rule sets, each with every patient whose facts are unknown or
 * have one of a few values on either side of each limit, and with random patients of whom quantities are
 * known as intervals. A case is one patient under one rule set, answered by WebAssembly and by plain
 * TypeScript, in columns and alone. The shipped guidelines come with the patients of their own cases.
 */
export const verifyRulesPopulation: Area = async ({ figure, progress }) => {
  let [cases, differences] = [0, 0]
  const compare = (population: PopulationCase) => {
    const wrong = populationDifferences(population)
    cases += population.snapshots.length
    differences += wrong.length
    for (const difference of wrong.slice(0, 3)) progress(difference)
  }
  for (const { content } of shippedGuidelines) if (content.ruleSet) compare(ownPatients(content.ruleSet))
  for (const random of populationCases(310, 30, seed))
    compare({ ...random, snapshots: [...everyPatient(random.ruleSet), ...random.snapshots] })
  figure({ name: 'rules.population_cases', value: cases, bar: { atLeast: 1_000_000 } })
  figure({ name: 'rules.population_differences', value: differences, bar: { atMost: 0 } })
}

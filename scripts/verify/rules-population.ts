import {
  everyPatient,
  populationCases,
  populationDifferences,
} from '../../packages/rules/src/population/population-cases.test-kit.ts'
import type { Area } from './figure.ts'

const seed = 20261122

/**
 * Populations against the interpreter: random rule sets, each with every patient whose facts are unknown or
 * have one of a few values on either side of each limit, and with random patients of whom quantities are
 * known as intervals. A case is one patient under one rule set, answered by WebAssembly and by plain
 * TypeScript, in columns and alone.
 */
export const verifyRulesPopulation: Area = async ({ figure, progress }) => {
  let [cases, differences] = [0, 0]
  for (const { ruleSet, snapshots } of populationCases(310, 30, seed)) {
    const patients = [...everyPatient(ruleSet), ...snapshots]
    const wrong = populationDifferences({ ruleSet, snapshots: patients })
    cases += patients.length
    differences += wrong.length
    for (const difference of wrong.slice(0, 3)) progress(difference)
  }
  figure({ name: 'rules.population_cases', value: cases, bar: { atLeast: 1_000_000 } })
  figure({ name: 'rules.population_differences', value: differences, bar: { atMost: 0 } })
}

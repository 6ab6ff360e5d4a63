import type { Area } from './figure.ts'
import { verifyRulesAnalysis } from './rules-analysis.ts'
import { verifyRulesExports } from './rules-exports.ts'
import { verifyRulesHostile } from './rules-hostile.ts'
import { verifyRulesPopulation } from './rules-population.ts'

/** What the rule engine proves about itself: exactness, analysis, and every backend against the interpreter. */
export const verifyRules: Area = async (tools) => {
  await verifyRulesAnalysis(tools)
  await verifyRulesHostile(tools)
  await verifyRulesExports(tools)
  await verifyRulesPopulation(tools)
}

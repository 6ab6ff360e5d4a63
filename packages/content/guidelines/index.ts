export {
  type DecisionRuleComparison,
  decisionRuleMismatches,
} from './decision-rules/decision-rule-mismatches.ts'
export { type DecisionRuleReport, runDecisionRules } from './decision-rules/run-decision-rules.ts'
export { furtherVignettes, givenVignettes } from './degenerative-disk-disease/vignettes/all-vignettes.ts'
export { runVignettes, type VignetteReport } from './degenerative-disk-disease/vignettes/run-vignettes.ts'
export { type ShippedGuideline, shippedGuidelines } from './shipped-guidelines.ts'

export {
  type DecisionRuleComparison,
  decisionRuleMismatches,
} from './decision-rules/decision-rule-mismatches.ts'
export { type DecisionRuleReport, runDecisionRules } from './decision-rules/run-decision-rules.ts'
export { runVignettes, type VignetteReport } from './degenerative-disk-disease/vignettes/run-vignettes.ts'
export { diskIndex } from './questions/disk-index.ts'
export { scorePatientQuestions } from './questions/patient-questions.ts'
export { type AnswerableQuestion, heldOutQuestions, sharedQuestions } from './questions/question-case.ts'
export { percentRight, type QuestionScore, scoreQuestions } from './questions/score-questions.ts'
export { type ShippedGuideline, shippedGuidelines } from './shipped-guidelines.ts'

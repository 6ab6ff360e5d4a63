export {
  type DecisionRuleComparison,
  decisionRuleMismatches,
} from './decision-rules/decision-rule-mismatches.ts'
export { type DecisionRuleReport, runDecisionRules } from './decision-rules/run-decision-rules.ts'
export { furtherVignettes, givenVignettes } from './degenerative-disk-disease/vignettes/all-vignettes.ts'
export type { Answer, AnsweredRecommendation } from './degenerative-disk-disease/vignettes/answer.ts'
export { readVignette } from './degenerative-disk-disease/vignettes/read-vignette.ts'
export {
  judgeVignette,
  runVignettes,
  type VignetteReport,
  vignetteRules,
} from './degenerative-disk-disease/vignettes/run-vignettes.ts'
export type { Vignette } from './degenerative-disk-disease/vignettes/vignette.ts'
export { diskIndex } from './questions/disk-index.ts'
export { scorePatientQuestions } from './questions/patient-questions.ts'
export { type AnswerableQuestion, heldOutQuestions, sharedQuestions } from './questions/question-case.ts'
export { percentRight, type QuestionScore, scoreQuestions } from './questions/score-questions.ts'
export { type ShippedGuideline, shippedGuidelines } from './shipped-guidelines.ts'

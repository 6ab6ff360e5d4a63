import { runDecisionRules, runVignettes } from '../../packages/content/guidelines/index.ts'
import type { Area } from './figure.ts'

/** The worked cases: vignettes against the first guideline, published decision rules against the shipped ones. */
export const verifyCases: Area = async ({ figure, progress }) => {
  const vignettes = runVignettes()
  const inScope = (scope: string) => vignettes.filter((report) => report.scope === scope)
  for (const { id, problems } of vignettes) for (const problem of problems) progress(`${id}: ${problem}`)

  figure({ name: 'cases.vignettes', value: inScope('seed').length, bar: { atLeast: 1 } })
  figure({
    name: 'cases.vignettes_failed',
    value: inScope('seed').filter(({ passed }) => !passed).length,
    bar: { atMost: 0 },
  })
  figure({ name: 'cases.wider', value: inScope('wider').length, bar: { atLeast: 1 } })
  figure({ name: 'cases.wider_passed', value: inScope('wider').filter(({ passed }) => passed).length })
  figure({
    name: 'cases.wider_not_covered',
    value: inScope('wider').filter(({ notCovered }) => notCovered.length > 0).length,
  })
  figure({
    name: 'cases.wider_contradicted',
    value: inScope('wider').filter(({ problems }) => problems.length > 0).length,
    bar: { atMost: 0 },
  })
  figure({
    name: 'cases.reassured_in_danger',
    value: vignettes.filter(({ reassured }) => reassured.length > 0).length,
    bar: { atMost: 0 },
  })

  const decisionRules = runDecisionRules()
  for (const { rule, problems } of decisionRules)
    for (const problem of problems) progress(`${rule}: ${problem}`)
  const sum = (of: (report: (typeof decisionRules)[number]) => number) =>
    decisionRules.reduce((total, report) => total + of(report), 0)
  figure({ name: 'cases.decision_rows', value: sum(({ rows }) => rows), bar: { atLeast: 1 } })
  figure({ name: 'cases.decision_examples', value: sum(({ examples }) => examples), bar: { atLeast: 1 } })
  figure({ name: 'cases.decision_failed', value: sum(({ problems }) => problems.length), bar: { atMost: 0 } })
}

import {
  furtherVignettes,
  givenVignettes,
  runDecisionRules,
  runVignettes,
  type VignetteReport,
} from '../../packages/content/guidelines/index.ts'
import type { Area } from './figure.ts'
import { assessVignettes } from './vignettes/assess-vignettes.ts'
import { withTestCluster } from './with-test-cluster.ts'

/**
 * The worked cases: vignettes as patients on record, assessed through the API with the first guideline in force
 * (and over its rules alone), and published decision rules against the shipped ones.
 */
export const verifyCases: Area = async ({ figure, progress }) => {
  const all = [...givenVignettes, ...furtherVignettes]
  progress(`${all.length} vignettes are put on record and assessed`)
  const reports = await withTestCluster((cluster) => assessVignettes(cluster, all))
  const overRules = runVignettes(all)
  for (const [how, some] of [['API', reports] as const, ['rules', overRules] as const])
    for (const { id, problems, notCovered } of some)
      for (const problem of [...problems, ...notCovered]) progress(`${id} (${how}): ${problem}`)

  const given = reports.slice(0, givenVignettes.length)
  const further = reports.slice(givenVignettes.length)
  figure({ name: 'cases.vignettes', value: given.length, bar: { atLeast: 33 } })
  figure({ name: 'cases.vignettes_failed', value: failed(given), bar: { atMost: 0 } })
  figure({
    name: 'cases.safety_failed',
    value: reports.filter(({ reassured }) => reassured.length > 0).length,
    bar: { atMost: 0 },
  })
  figure({ name: 'cases.further_vignettes', value: further.length, bar: { atLeast: 40 } })
  figure({ name: 'cases.further_vignettes_failed', value: failed(further), bar: { atMost: 0 } })
  figure({ name: 'cases.vignettes_failed_over_rules', value: failed(overRules), bar: { atMost: 0 } })

  const wider = given.filter(({ scope }) => scope === 'wider')
  figure({ name: 'cases.wider', value: wider.length, bar: { atLeast: 1 } })
  figure({ name: 'cases.wider_passed', value: wider.filter(({ passed }) => passed).length })
  figure({
    name: 'cases.wider_not_covered',
    value: wider.filter(({ notCovered }) => notCovered.length > 0).length,
  })
  figure({
    name: 'cases.wider_contradicted',
    value: wider.filter(({ problems }) => problems.length > 0).length,
    bar: { atMost: 0 },
  })
  figure({
    name: 'cases.reassured_in_danger',
    value: given.filter(({ reassured }) => reassured.length > 0).length,
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

function failed(reports: readonly VignetteReport[]): number {
  return reports.filter(({ passed }) => !passed).length
}

import { givenOf } from '../analysis/example.ts'
import { evaluate } from '../evaluate.ts'
import type { OutputResult } from '../evaluation.ts'
import { programOf } from '../parse-rule-set.ts'
import type { ExpectedOutput, ExpectedRecommendation, RuleCase } from '../rule-case.ts'
import type { RuleSet } from '../rule-set.ts'
import type { Snapshot } from '../snapshot.ts'

/** More missing facts than these are not written into an expectation. */
const mostMissing = 5

/**
 * A case for a patient that expects what the rule set says of them today, by the recommendations that
 * these facts feed (all of them when they feed none), and every output. It passes as soon as it is added; whether it is right is for people to say.
 */
export function suggestedCase(
  ruleSet: RuleSet,
  about: { readonly name: string; readonly asOf: string; readonly facts: readonly string[] },
  snapshot: Snapshot,
): RuleCase {
  const { feeds } = programOf(ruleSet)
  const evaluation = evaluate(ruleSet, snapshot)
  const fed = evaluation.recommendations.filter((one) =>
    about.facts.some((fact) => feeds.get(one.id)?.has(fact)),
  )
  const concerned = fed.length > 0 ? fed : evaluation.recommendations
  const expect = concerned.map((one): [string, ExpectedRecommendation] => {
    const missing = one.missing.map(({ fact }) => fact)
    const stated = missing.length > mostMissing ? {} : { missing }
    return [one.id, { outcome: one.outcome.kind, settled: one.settled, ...stated }]
  })
  const outputs = evaluation.outputs.map((one): [string, ExpectedOutput] => [one.name, expected(one)])
  return {
    name: about.name,
    asOf: about.asOf,
    given: givenOf(snapshot),
    expect: Object.fromEntries(expect),
    ...(outputs.length > 0 ? { outputs: Object.fromEntries(outputs) } : {}),
  }
}

function expected(output: OutputResult): ExpectedOutput {
  const { settled } = output
  switch (output.kind) {
    case 'truth':
      return { truth: output.truth === 'unknown' ? 'unknown' : output.truth === 'true', settled }
    case 'label':
      return { ...(output.label === undefined ? {} : { label: output.label }), settled }
    case 'score':
      return { lo: output.lo, hi: output.hi, settled }
  }
}

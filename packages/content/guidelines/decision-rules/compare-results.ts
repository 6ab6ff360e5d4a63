import type { Evaluation, OutputResult, ScoreResult } from '@guideboard/rules'
import type { Results } from './decision-rule.ts'

/** Differences between what a rule must say and what an evaluation says; empty when they agree. */
export function compareResults(evaluation: Evaluation, expected: string | Results): readonly string[] {
  if (typeof expected === 'string') return compareSentence(evaluation, expected)
  return Object.entries(expected).flatMap(([name, value]) => compareResult(evaluation, name, value))
}

function compareSentence(evaluation: Evaluation, expected: string): readonly string[] {
  if (/^not applicable/.test(expected))
    return evaluation.eligible.truth === 'false' ? [] : [`expected "${expected}", got an applicable rule`]
  const score = Number(/^(-?\d+)/.exec(expected)?.[1])
  return compareResult(evaluation, 'score', score)
}

function compareResult(evaluation: Evaluation, name: string, expected: unknown): readonly string[] {
  if (evaluation.eligible.truth === 'false') return ['the rule does not apply to this patient']
  if (name === 'score') return differ(name, expected, wordsOfScore(evaluation.scores[0]))
  if (name === 'unknown') return differ(name, expected, openInputs(evaluation.scores[0]))
  const output = evaluation.outputs.find((one) => one.name === name)
  if (output === undefined) return [`no output is called ${name}`]
  const named = /^unknown: (\w+)/.exec(String(expected))?.[1]
  if (named === undefined) return differ(name, expected, plainValue(output))
  return [
    ...differ(name, 'unknown', plainValue(output)),
    ...differ(`${name}, missing`, [named], output.missing),
  ]
}

// Inputs that keep the score an interval, though its band may be settled.
function openInputs(score: ScoreResult | undefined): readonly string[] {
  const traces = (score?.items ?? []).flatMap(({ conditions }) => conditions.map(({ trace }) => trace))
  return [...new Set(traces.flatMap(({ missing }) => missing))]
}

function plainValue(output: OutputResult): unknown {
  switch (output.kind) {
    case 'truth':
      return output.truth === 'unknown' ? 'unknown' : output.truth === 'true'
    case 'label':
      return output.label ?? 'unknown'
    case 'score':
      return wordsOfScore(output)
  }
}

function wordsOfScore(score: ScoreResult | undefined): number | string | undefined {
  if (score === undefined) return undefined
  return score.lo === score.hi ? score.lo : `${score.lo} to ${score.hi}`
}

function differ(name: string, expected: unknown, actual: unknown): readonly string[] {
  const [wanted, got] = [JSON.stringify(expected), JSON.stringify(actual)]
  return wanted === got ? [] : [`${name}: expected ${wanted}, got ${got}`]
}

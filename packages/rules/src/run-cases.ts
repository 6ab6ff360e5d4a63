import { evaluate } from './evaluate.ts'
import type { CautionResult, Evaluation, OutputResult, RecommendationResult } from './evaluation.ts'
import { readSnapshot } from './read-snapshot.ts'
import type { ExpectedOutput, ExpectedRecommendation, RuleCase } from './rule-case.ts'
import type { RuleSet } from './rule-set.ts'

/** Where an evaluation is not what its case expects. */
export interface Mismatch {
  /** JSON Pointer inside the case, `/expect/mri-gate/outcome` for example. */
  readonly path: string
  readonly expected: string
  readonly actual: string
}

export interface CaseResult {
  readonly name: string
  readonly passed: boolean
  readonly mismatches: readonly Mismatch[]
}

/**
 * Runs the cases of a rule set; what a case does not mention is not compared. One `evaluate` per case. Throws a
 * TypeError for what is no rule set; a case whose values are refused is one that fails.
 */
export function runCases(ruleSet: RuleSet): readonly CaseResult[] {
  return (ruleSet.cases ?? []).map((one) => runCase(ruleSet, one))
}

/** Runs one case, one that is not (yet) in the rule set too. */
export function runCase(ruleSet: RuleSet, one: RuleCase): CaseResult {
  const mismatches = mismatchesOf(ruleSet, one)
  return { name: one.name, passed: mismatches.length === 0, mismatches }
}

function mismatchesOf(ruleSet: RuleSet, one: RuleCase): readonly Mismatch[] {
  const read = readSnapshot(ruleSet, one.given)
  if (!read.ok) {
    return read.errors.map(({ path, message }) => ({
      path: `/given${path}`,
      expected: 'values that can be',
      actual: message,
    }))
  }
  const evaluation = evaluate(ruleSet, read.snapshot)
  const expected = Object.entries(one.expect ?? {}).flatMap(([id, expectation]) =>
    compareRecommendation(evaluation, id, expectation),
  )
  const outputs = Object.entries(one.outputs ?? {}).flatMap(([name, expectation]) =>
    compareOutput(evaluation, name, expectation),
  )
  return [...expected, ...outputs]
}

function compareRecommendation(
  evaluation: Evaluation,
  id: string,
  expected: ExpectedRecommendation,
): readonly Mismatch[] {
  const path = `/expect/${id}`
  const result = evaluation.recommendations.find((one) => one.id === id)
  if (result === undefined) return [{ path, expected: 'a recommendation', actual: 'none of this id' }]
  return [
    ...differ(`${path}/outcome`, expected.outcome, result.outcome.kind),
    ...differ(`${path}/because`, expected.because, reasonOf(result)),
    ...differ(`${path}/settled`, expected.settled, result.settled),
    ...differAsSets(
      `${path}/missing`,
      expected.missing,
      result.missing.map((one) => one.fact),
    ),
    ...differAsSets(`${path}/cautions`, expected.cautions, cautionIds(result, true)),
    ...differAsSets(`${path}/possibleCautions`, expected.possibleCautions, cautionIds(result, 'possible')),
  ]
}

function compareOutput(evaluation: Evaluation, name: string, expected: ExpectedOutput): readonly Mismatch[] {
  const path = `/outputs/${name}`
  const score = evaluation.scores.find((one) => one.name === name)
  const output: OutputResult | undefined =
    evaluation.outputs.find((one) => one.name === name) ?? (score && { kind: 'score', ...score })
  if (output === undefined) return [{ path, expected: 'an output', actual: 'not named in "outputs"' }]
  if (typeof expected !== 'object') return differ(path, expected, plainValue(output))
  return [
    ...differ(`${path}/settled`, expected.settled, output.settled),
    ...differAsSets(`${path}/missing`, expected.missing, output.missing),
    ...differ(`${path}/truth`, expected.truth, output.kind === 'truth' ? plainValue(output) : undefined),
    ...differ(`${path}/label`, expected.label, output.kind === 'label' ? plainValue(output) : undefined),
    ...differ(`${path}/lo`, expected.lo, output.kind === 'score' ? output.lo : undefined),
    ...differ(`${path}/hi`, expected.hi, output.kind === 'score' ? output.hi : undefined),
    ...differ(`${path}/band`, expected.band, output.kind === 'score' ? output.band : undefined),
  ]
}

// An open truth or label is "unknown"; an open score is its interval.
function plainValue(output: OutputResult): boolean | number | string {
  switch (output.kind) {
    case 'truth':
      return output.truth === 'unknown' ? 'unknown' : output.truth === 'true'
    case 'label':
      return output.label ?? 'unknown'
    case 'score':
      return output.lo === output.hi ? output.lo : `${output.lo} to ${output.hi}`
  }
}

function reasonOf({ outcome }: RecommendationResult): string | undefined {
  return 'because' in outcome ? outcome.because.join() : undefined
}

function cautionIds(result: RecommendationResult, present: CautionResult['present']): readonly string[] {
  return result.cautions.filter((one) => one.present === present).map((one) => one.id)
}

function differ(path: string, expected: unknown, actual: unknown): readonly Mismatch[] {
  if (expected === undefined || expected === actual) return []
  return [{ path, expected: String(expected), actual: String(actual ?? 'nothing') }]
}

function differAsSets(
  path: string,
  expected: readonly string[] | undefined,
  actual: readonly string[],
): readonly Mismatch[] {
  if (expected === undefined) return []
  const [wanted, got] = [[...new Set(expected)].sort().join(', '), [...actual].sort().join(', ')]
  return wanted === got ? [] : [{ path, expected: wanted || 'nothing', actual: got || 'nothing' }]
}

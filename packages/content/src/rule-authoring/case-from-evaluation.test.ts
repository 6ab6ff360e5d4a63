import { evaluate, parseRuleSet, readSnapshot, runCase } from '@guideboard/rules'
import { expect, it } from 'vitest'
import workedExample from '../../../rules/src/worked-example.json' with { type: 'json' }
import { caseFromEvaluation, freeCaseName } from './case-from-evaluation.ts'

const read = parseRuleSet(workedExample)
if (!read.ok) throw new Error('the worked example is no rule set')
const { ruleSet } = read

it.each([
  {},
  { age: 50, redFlag: true },
  { age: 74, onRelaxant: true, relaxantDays: 21, maoi14: false },
  { age: 40, onRelaxant: false, spasm: true },
])('makes a case of %j that passes as it is', (given) => {
  const snapshot = readSnapshot(ruleSet, given)
  if (!snapshot.ok) throw new Error('these facts cannot be read')
  const made = caseFromEvaluation(
    { name: 'now', asOf: '2026-11-22', given },
    evaluate(ruleSet, snapshot.snapshot),
  )
  expect(Object.keys(made.expect ?? {})).toHaveLength(ruleSet.recommendations.length)
  expect(runCase(ruleSet, made)).toMatchObject({ passed: true })
})

it('would fail once the rules say something else', () => {
  const snapshot = readSnapshot(ruleSet, { age: 50, redFlag: true })
  if (!snapshot.ok) throw new Error('these facts cannot be read')
  const made = caseFromEvaluation(
    { name: 'now', asOf: '2026-11-22', given: { age: 50 } },
    evaluate(ruleSet, snapshot.snapshot),
  )
  expect(runCase(ruleSet, made)).toMatchObject({ passed: false })
})

it('finds a free name', () => {
  const named = (name: string) => ({ name, asOf: '2026-01-01', given: {} })
  expect(freeCaseName('a', [])).toBe('a')
  expect(freeCaseName('a', [named('a'), named('a (2)')])).toBe('a (3)')
})

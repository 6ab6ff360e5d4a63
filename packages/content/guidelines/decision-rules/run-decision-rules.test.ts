import { expect, it } from 'vitest'
import given from '../../cases/decision-rules.json' with { type: 'json' }
import type { DecisionRule } from './decision-rule.ts'
import { runDecisionRules } from './run-decision-rules.ts'

const rules = given.rules as unknown as readonly DecisionRule[]

it('agrees with every example and every truth-table row of the published rules', () => {
  expect(runDecisionRules()).toEqual([
    { rule: 'ottawa-ankle', rows: 128, examples: 13, problems: [] },
    { rule: 'mcisaac', rows: 80, examples: 14, problems: [] },
    { rule: 'curb-65', rows: 32, examples: 17, problems: [] },
  ])
})

it('reports an example that the rules do not follow', () => {
  const wrong = rules
    .filter(({ id }) => id === 'curb-65')
    .map((rule) => ({
      ...rule,
      examples: rule.examples.slice(0, 1).map((example) => ({ ...example, expected: { score: 1 } })),
      truthTable: { order: [], rows: {} },
    }))
  expect(runDecisionRules(wrong)[0]?.problems).toEqual(['example 1: score: expected 1, got 0'])
})

it('reports a rule that no guideline carries', () => {
  const unheard = rules
    .slice(0, 1)
    .map((rule) => ({ ...rule, id: 'wells', examples: rule.examples.slice(0, 1) }))
  expect(runDecisionRules(unheard)[0]?.problems[0]).toMatch(/^wells: /)
})

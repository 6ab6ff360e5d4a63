import { expect, test } from 'vitest'
import { parseRuleSet } from './parse-rule-set.ts'
import { runCases } from './run-cases.ts'
import document from './worked-example.json' with { type: 'json' }

const read = parseRuleSet(document)

test('the worked example is a rule set without a warning', () => {
  expect(read).toMatchObject({ ok: true, warnings: [] })
})

test.each(read.ok ? runCases(read.ruleSet) : [])('case: $name', ({ mismatches }) => {
  expect(mismatches).toEqual([])
})

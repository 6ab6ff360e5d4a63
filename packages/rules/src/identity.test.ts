import { expect, test } from 'vitest'
import { recommendation, ruleSet } from './assess.test-kit.ts'
import { canonicalJson } from './canonical-json.ts'
import { evaluate } from './evaluate.ts'
import { ruleSetHash, snapshotHash } from './identity.ts'
import { parseRuleSet } from './parse-rule-set.ts'

test('a rule set keeps its identity when it is written, read, and its keys are ordered otherwise', () => {
  const rules = ruleSet({ recommendations: [recommendation({ when: { is: 'a' } })] })
  const again = parseRuleSet(JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(rules).reverse()))))
  expect(again.ok && ruleSetHash(again.ruleSet)).toBe(ruleSetHash(rules))
  expect(ruleSetHash(ruleSet({}))).not.toBe(ruleSetHash(rules))
})

test('a snapshot has another identity when a value or its source is another', () => {
  const hash = (value: boolean, source: string) => snapshotHash({ a: { kind: 'known', value, source } })
  expect(new Set([hash(true, 'x'), hash(false, 'x'), hash(true, 'y')]).size).toBe(3)
})

test('the same rule set and snapshot give the same bytes', () => {
  const rules = ruleSet({ recommendations: [recommendation({ when: { any: [{ is: 'a' }, { is: 'b' }] } })] })
  const once = () => canonicalJson(evaluate(rules, { a: { kind: 'known', value: false } }))
  expect(once()).toBe(once())
})

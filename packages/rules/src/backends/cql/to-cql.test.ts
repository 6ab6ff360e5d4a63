import { beforeAll, expect, test, vi } from 'vitest'
import { ruleSet } from '../../assess.test-kit.ts'
import { parseRuleSet } from '../../parse-rule-set.ts'
import { readSnapshot } from '../../read-snapshot.ts'
import type { RuleSet } from '../../rule-set.ts'
import document from '../../worked-example.json' with { type: 'json' }
import { differencesOf } from '../compare-results.test-kit.ts'
import { elmRunner } from '../elm/run-elm.test-kit.ts'
import { exportCases } from '../export-cases.test-kit.ts'
import { toCql } from './to-cql.ts'
import { cqlTranslator, type TranslateCql } from './translate-cql.test-kit.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let translate: TranslateCql
beforeAll(async () => {
  translate = await cqlTranslator()
})

test('CQL text, translated and run, answers as the interpreter does', async () => {
  for (const { ruleSet, patients } of exportCases(3, 25, 20261124)) {
    const run = elmRunner(ruleSet, translate(toCql(ruleSet)))
    for (const { snapshot, expected } of patients)
      expect(differencesOf(expected, await run(snapshot))).toEqual([])
  }
})

test('the worked example, translated, withholds what is not excluded', async () => {
  const read = parseRuleSet(document)
  if (!read.ok) throw new Error('the worked example is wrong')
  const says = await run(read.ruleSet, { age: 40, onRelaxant: false, spasm: true })
  expect(says.get('recommendation relaxant-start outcome')).toBe('withheld')
  expect(says.get('recommendation relaxant-start contraindication maoi')).toBe(null)
})

test('names, labels and codes of any spelling stay names and texts', async () => {
  const label = `it's "so"\\ für\n${'$'}{1} 'or' true`
  // biome-ignore lint/suspicious/noThenProperty: the language's own word for the label of a step
  const chosen = { choose: [{ if: { is: 'a' }, then: label }], else: 'else' }
  const odd = ruleSet({ define: { chosen, at: { fact: 'level', gt: 0.000001, unit: 'mmol/L' } } })
  const says = await run(odd, { a: true, level: 0.000002 })
  expect(says.get(`choice chosen is ${label}`)).toBe(true)
  expect(says.get('definition at')).toBe(true)
})

test('a mistake in the text is an error, not a null', () => {
  const text = toCql(ruleSet({ define: { yes: { is: 'a' } } }))
  expect(() =>
    translate(text.replace(/"definition yes":\n {2}"a"/, '"definition yes":\n  "nobody"')),
  ).toThrow('nobody')
})

async function run(rules: RuleSet, given: Parameters<typeof readSnapshot>[1]) {
  const read = readSnapshot(rules, given)
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  return elmRunner(rules, translate(toCql(rules)))(read.snapshot)
}

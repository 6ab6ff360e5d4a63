import { parseRuleSet, type RuleSet, runCases } from '@guideboard/rules'
import { expect, it } from 'vitest'
import workedExample from '../../../rules/src/worked-example.json' with { type: 'json' }
import { type RuleNameKind, renameInRules } from './rename-in-rules.ts'

const read = parseRuleSet(workedExample)
if (!read.ok) throw new Error('the worked example is no rule set')
const before = read.ruleSet

it.each<[RuleNameKind, string]>([
  ['fact', 'redFlag'],
  ['fact', 'relaxantDays'],
  ['definition', 'urgent'],
  ['definition', 'elderly'],
  ['recommendation', 'mri-gate'],
  ['recommendation', 'relaxant-start'],
])('renames the %s %s everywhere, and all cases pass as before', (kind, name) => {
  const after = renameInRules(before, kind, name, 'renamedThing')
  const parsed = parseRuleSet(JSON.parse(JSON.stringify(after)))
  expect(parsed).toMatchObject({ ok: true })
  expect(parsed.ok && runCases(parsed.ruleSet).filter(({ passed }) => !passed)).toEqual([])
  const back = renameInRules(after, kind, 'renamedThing', name)
  expect(JSON.parse(JSON.stringify(back))).toEqual(JSON.parse(JSON.stringify(before)))
})

it('does not touch a thing of another kind that has the same name', () => {
  const after = renameInRules(before, 'fact', 'elderly', 'other')
  expect(JSON.stringify(after)).toBe(JSON.stringify(before))
})

it('renames a score in its tests and outputs', () => {
  const rules: RuleSet = {
    ...before,
    scores: { s: { items: [] } },
    eligible: { score: 's', ge: 1 },
    outputs: ['s'],
    cases: [{ name: 'c', asOf: '2026-01-01', given: {}, outputs: { s: 1 } }],
  }
  expect(renameInRules(rules, 'score', 's', 'total')).toMatchObject({
    scores: { total: {} },
    eligible: { score: 'total' },
    outputs: ['total'],
    cases: [{ outputs: { total: 1 } }],
  })
})

it('renames a value set where facts are read by it, and nowhere else', () => {
  const rules: RuleSet = {
    ...before,
    valueSets: { flu: [{ system: 's', codes: ['1'] }] },
    facts: {
      flu: { type: 'boolean', from: { condition: 'flu', status: 'active' } },
      since: {
        type: 'quantity',
        unit: 'd',
        domain: [0, 9],
        from: { elapsedSince: { condition: 'flu' } },
      },
    },
    eligible: { is: 'flu' },
  }
  expect(renameInRules(rules, 'valueSet', 'flu', 'influenza')).toMatchObject({
    valueSets: { influenza: [{ codes: ['1'] }] },
    facts: {
      flu: { from: { condition: 'influenza' } },
      since: { from: { elapsedSince: { condition: 'influenza' } } },
    },
    eligible: { is: 'flu' },
  })
})

import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { recommendation, ruleSet } from '../assess.test-kit.ts'
import { parseRuleSet } from '../parse-rule-set.ts'
import { randomRuleSet } from '../random-rule-set.test-kit.ts'
import type { RuleCase } from '../rule-case.ts'
import type { RuleSet } from '../rule-set.ts'
import { runCases } from '../run-cases.ts'
import example from '../worked-example.json' with { type: 'json' }
import { coverage } from './coverage.ts'

vi.setConfig({ testTimeout: 60_000 })

const gate = [
  recommendation({ id: 'scan', onlyIf: { all: [{ is: 'a' }, { fact: 'days', ge: 6, unit: 'wk' }] } }),
]
const given = (name: string, facts: RuleCase['given']): RuleCase => ({
  name,
  asOf: '2026-11-22',
  given: facts,
})

function read(document: unknown): RuleSet {
  const result = parseRuleSet(document)
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result.ruleSet
}

/** With its suggestions added every case passes, and nothing is missing any more. */
function completes(set: RuleSet): void {
  const { suggestions } = coverage(set)
  const cases = [...(set.cases ?? []), ...suggestions]
  const whole = read({ ...set, cases })
  expect(runCases(whole).filter((one) => !one.passed)).toEqual([])
  const after = coverage(whole)
  const missing = [...after.clauses, ...after.limits].filter((one) => one.missing.length > 0)
  expect([missing, after.complete, after.suggestions]).toEqual([[], true, []])
}

test('a clause is covered when cases see it true, false and unknown', () => {
  const some = ruleSet({
    recommendations: gate,
    cases: [given('yes', { a: true, days: 42 }), given('no', { a: false })],
  })
  expect(coverage(some).clauses).toEqual([
    {
      path: '/recommendations/0/onlyIf',
      words: 'all of (a; days ≥ 6 wk)',
      seen: { true: 'yes', false: 'no' },
      missing: ['unknown'],
    },
    {
      path: '/recommendations/0/onlyIf/all/0',
      words: 'a',
      seen: { true: 'yes', false: 'no' },
      missing: ['unknown'],
    },
    {
      path: '/recommendations/0/onlyIf/all/1',
      words: 'days ≥ 6 wk',
      seen: { true: 'yes', unknown: 'no' },
      missing: ['false'],
    },
  ])
})

test('a limit is covered when cases lie on both sides of it', () => {
  const of = (...cases: readonly RuleCase[]) => coverage(ruleSet({ recommendations: gate, cases })).limits
  expect(of(given('on', { days: 42 }))).toMatchObject([
    { fact: 'days', words: 'days ≥ 6 wk', above: 'on', missing: ['below'] },
  ])
  expect(of(given('on', { days: 42 }), given('short', { days: 41 }))).toMatchObject([
    { below: 'short', missing: [] },
  ])
  expect(of(given('range', { days: { lo: 40, hi: 50 } }))).toMatchObject([{ missing: ['below', 'above'] }])
})

test('a suggestion lies right at the limit', () => {
  const days = coverage(ruleSet({ recommendations: gate })).suggestions.map((one) => one.given.days)
  expect(days).toContain(42)
  expect(days).toContain(41)
})

test('an answer that no possible patient gives is not asked for', () => {
  const set = ruleSet({
    impossible: [{ all: [{ is: 'a' }, { is: 'b' }] }],
    recommendations: [recommendation({ when: { any: [{ is: 'c' }, { all: [{ is: 'a' }, { is: 'b' }] }] } })],
  })
  const clause = coverage(set).clauses.find((one) => one.words === 'all of (a; b)')
  expect(clause?.missing).toEqual(['false', 'unknown'])
})

test('suggestions complete the worked example, whatever cases it has', () => {
  completes(read(example))
  completes(read({ ...example, cases: [] }))
})

test('suggestions complete any rule set, and pass', () => {
  fc.assert(
    fc.property(randomRuleSet, (document) => completes(read(document))),
    { numRuns: 25, seed: 20261122 },
  )
})

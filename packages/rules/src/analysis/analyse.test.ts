import { expect, test } from 'vitest'
import { recommendation, ruleSet } from '../assess.test-kit.ts'
import type { RuleSet } from '../rule-set.ts'
import { analyse } from './analyse.ts'
import { drawFrom, soundGuideline } from './guideline.test-kit.ts'
import { largeRuleSet } from './large-rule-set.test-kit.ts'
import { planted, plants, rightFindings } from './planted-defects.test-kit.ts'
import { reproduces } from './reproduces.test-kit.ts'

test.each(Object.keys(plants))('%s: found whatever the seed, and each example shows it', (kind) => {
  for (let seed = 0; seed < 8; seed += 1) {
    const defect = planted(kind, seed)
    const findings = analyse(defect.ruleSets)
    expect([seed, rightFindings(defect, findings).length > 0]).toEqual([seed, true])
    for (const finding of findings)
      expect([finding, reproduces(defect.ruleSets, finding)]).toEqual([finding, true])
  }
})

test('a sound guideline gives no finding', () => {
  for (let seed = 0; seed < 40; seed += 1) expect(analyse(soundGuideline(drawFrom(seed)))).toEqual([])
})

test('a region is worded with the limits and units of its author', () => {
  const set = ruleSet({
    eligible: { fact: 'age', ge: 18, unit: 'a' },
    recommendations: [
      recommendation({ id: 'scan', onlyIf: { fact: 'days', ge: 6, unit: 'wk' } }),
      recommendation({ id: 'scan-anyway', when: { fact: 'age', ge: 65, unit: 'a' } }),
    ],
  })
  const [finding] = analyse(set)
  expect(finding).toMatchObject({
    kind: 'contradiction',
    severity: 'error',
    places: [
      { ruleSet: 'test', path: '/recommendations/1' },
      { ruleSet: 'test', path: '/recommendations/0' },
    ],
    region: 'age ≥ 65 and days < 6 wk',
    example: { age: { kind: 'known', value: 65 }, days: { kind: 'known', value: 41 } },
  })
})

test('recommendations that share an action but never a patient do not contradict each other', () => {
  const set = ruleSet({
    impossible: [{ all: [{ is: 'a' }, { is: 'b' }] }],
    recommendations: [
      recommendation({ id: 'one', when: { is: 'a' } }),
      recommendation({ id: 'two', direction: 'against', when: { is: 'b' } }),
    ],
  })
  expect(analyse(set).map((one) => one.kind)).toEqual(['coverage-gap'])
})

test('a defeat orders two strengths and settles nothing else', () => {
  const pair = (defeats: boolean) =>
    ruleSet({
      recommendations: [
        recommendation({
          id: 'one',
          ...(defeats ? { defeats: [{ id: 'two', cite: [{ ref: 'r', locator: 'p' }] }] } : {}),
        }),
        recommendation({ id: 'two', strength: 'conditional', when: { is: 'a' } }),
      ],
    })
  expect(analyse(pair(false)).map((one) => one.kind)).toEqual(['overlap'])
  expect(analyse(pair(true)).map((one) => [one.kind, one.message])).toEqual([
    ['unreachable', '"two" is defeated whenever it would speak'],
  ])
})

test('a set that only collects advice has no coverage gap, and keeps every other finding', () => {
  const silent = { recommendations: [recommendation({ when: { is: 'a' } })] }
  const kinds = (set: RuleSet) => analyse(set).map((one) => one.kind)
  expect(kinds(ruleSet(silent))).toContain('coverage-gap')
  expect(kinds(ruleSet({ ...silent, collect: false }))).toContain('coverage-gap')
  expect(kinds(ruleSet({ ...silent, collect: true }))).not.toContain('coverage-gap')
  const redFlag = {
    recommendations: [recommendation({ applies: { not: { is: 'a' } }, onlyIf: { is: 'b' } })],
  }
  expect(kinds(ruleSet({ ...redFlag, collect: true }))).toContain('uncovered-red-flags')
})

test('a document that is no rule set gives its errors, never an exception', () => {
  const broken = { schema: 'ruleset/1', id: 'x', version: '1', facts: {}, recommendations: [{}] }
  const findings = analyse(broken as unknown as RuleSet)
  expect(findings.length).toBeGreaterThan(0)
  expect(new Set(findings.map((one) => [one.kind, one.severity].join()))).toEqual(new Set(['invalid,error']))
  expect(analyse([null as unknown as RuleSet])).toMatchObject([{ kind: 'invalid' }])
})

test('150 recommendations over 80 facts are analysed to the end', () => {
  const findings = analyse(largeRuleSet(drawFrom(1), 150, 80))
  expect(findings.length).toBeGreaterThan(100)
  expect(findings.filter((one) => one.kind === 'undetermined')).toEqual([])
})

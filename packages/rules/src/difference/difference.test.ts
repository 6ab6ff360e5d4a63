import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { qualifier, recommendation, ruleSet } from '../assess.test-kit.ts'
import { advice, holds, labelOf, type Patient, pointsOf } from '../brute-force.test-kit.ts'
import { evaluate } from '../evaluate.ts'
import { parseRuleSet } from '../parse-rule-set.ts'
import { randomRuleSet, smallFacts } from '../random-rule-set.test-kit.ts'
import type { RuleSet } from '../rule-set.ts'
import example from '../worked-example.json' with { type: 'json' }
import { difference } from './difference.ts'

vi.setConfig({ testTimeout: 60_000 })

function read(document: unknown): RuleSet {
  const result = parseRuleSet(document)
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result.ruleSet
}

const kindOf = (set: RuleSet, id: string, patient: Parameters<typeof evaluate>[1]) =>
  evaluate(set, patient).recommendations.find((one) => one.id === id)?.outcome.kind ?? 'absent'

const everybody: readonly Patient[] = Object.entries(smallFacts).reduce<readonly Patient[]>(
  (patients, [fact, { values }]) =>
    patients.flatMap((patient) => values.map((value) => ({ ...patient, [fact]: value }))),
  [{}],
)

function outputOf(set: RuleSet, name: string, patient: Patient): string {
  if (name === 'points') return String(pointsOf(set, name, patient))
  return name === 'chosen' ? labelOf(set, name, patient) : String(holds(set, { ref: name }, patient))
}

test('whose advice changes equals a trial of every patient, and each example shows it', () => {
  let changes = 0
  fc.assert(
    fc.property(randomRuleSet, randomRuleSet, fc.boolean(), (first, second, related) => {
      const before = read(first)
      // A version usually changes one part only.
      const after = read(related ? { ...first, define: second.define } : second)
      const patients = everybody.filter((patient) =>
        [...(before.impossible ?? []), ...(after.impossible ?? [])].every(
          (one) => !holds(before, one, patient),
        ),
      )
      const found = difference(before, after)
      expect(found.undetermined).toEqual([])
      const wanted = new Set(
        before.recommendations.flatMap(({ id }) =>
          patients.flatMap((patient) => {
            const [was, is] = [advice(before, id, patient), advice(after, id, patient)]
            return was === is ? [] : [`${id}: ${was} to ${is}`]
          }),
        ),
      )
      const told = found.advice.map((one) => `${one.recommendation}: ${one.from} to ${one.to}`)
      expect(told.toSorted()).toEqual([...wanted].sort())
      for (const one of found.advice) {
        changes += 1
        expect([one, kindOf(before, one.recommendation, one.example)]).toEqual([one, one.from])
        expect([one, kindOf(after, one.recommendation, one.example)]).toEqual([one, one.to])
      }
      const outputs = new Set(
        (before.outputs ?? []).flatMap((name) =>
          patients.flatMap((patient) => {
            const [was, is] = [outputOf(before, name, patient), outputOf(after, name, patient)]
            return was === is ? [] : [`${name}: ${was} to ${is}`]
          }),
        ),
      )
      expect(found.outputs.map((one) => `${one.output}: ${one.from} to ${one.to}`).sort()).toEqual(
        [...outputs].sort(),
      )
      if (wanted.size + outputs.size > 0) expect(found.bump).toBe('major')
    }),
    { numRuns: 80, seed: 20261122 },
  )
  expect(changes).toBeGreaterThan(100)
})

const base = {
  recommendations: [
    recommendation({ id: 'scan', onlyIf: { all: [{ fact: 'days', ge: 6, unit: 'wk' }, { is: 'a' }] } }),
    recommendation({
      id: 'drug',
      action: { verb: 'start', code: 'y' },
      contraindications: [qualifier('k', { is: 'b' })],
      ifContraindicationUnknown: 'withhold',
      cautions: [qualifier('w', { is: 'c' })],
    }),
  ],
} as const
const [scan, drug] = base.recommendations

test.each<[string, Partial<RuleSet>, string]>([
  ['nothing', base, 'none'],
  ['another version label only', { ...base, version: '2' }, 'none'],
  [
    'the same in other words',
    {
      recommendations: [
        { ...scan, onlyIf: { all: [{ is: 'a' }, { fact: 'days', gt: 41, unit: 'd' }] } },
        drug,
      ],
    },
    'patch',
  ],
  ['another statement', { recommendations: [{ ...scan, statement: 'S2' }, drug] }, 'patch'],
  [
    'another limit',
    {
      recommendations: [
        { ...scan, onlyIf: { all: [{ fact: 'days', ge: 41, unit: 'd' }, { is: 'a' }] } },
        drug,
      ],
    },
    'major',
  ],
  [
    'a caution more',
    {
      recommendations: [
        scan,
        { ...drug, cautions: [...(drug?.cautions ?? []), qualifier('w2', { is: 'a' })] },
      ],
    },
    'minor',
  ],
  [
    'another policy for the unknown',
    { recommendations: [scan, { ...drug, ifContraindicationUnknown: 'caution' }] },
    'major',
  ],
  ['another strength', { recommendations: [{ ...scan, strength: 'conditional' }, drug] }, 'major'],
  [
    'a recommendation more',
    { recommendations: [scan, drug, recommendation({ id: 'more', when: { is: 'c' } })] },
    'minor',
  ],
  ['a recommendation less', { recommendations: [scan] }, 'major'],
  ['an impossible combination', { ...base, impossible: [{ all: [{ is: 'a' }, { is: 'b' }] }] }, 'major'],
])('%s demands the right version', (_, after, bump) => {
  expect(difference(ruleSet(base), ruleSet(after as Partial<RuleSet>)).bump).toBe(bump)
})

test('the region of a change is worded for people', () => {
  const after = ruleSet({
    recommendations: [{ ...scan, onlyIf: { all: [{ fact: 'days', ge: 4, unit: 'wk' }, { is: 'a' }] } }, drug],
  })
  expect(difference(ruleSet(base), after).advice).toEqual([
    {
      recommendation: 'scan',
      from: 'against',
      to: 'for',
      region: 'days ≥ 4 wk and < 6 wk and a',
      example: { days: { kind: 'known', value: 28 }, a: { kind: 'known', value: true } },
    },
  ])
})

test('recommendations added and removed are told with their patients', () => {
  const after = ruleSet({ recommendations: [scan, recommendation({ id: 'more', when: { is: 'c' } })] })
  const found = difference(ruleSet(base), after)
  expect([found.added, found.removed, found.bump]).toEqual([['more'], ['drug'], 'major'])
  expect(found.advice.map(({ recommendation: id, from, to, region }) => [id, from, to, region])).toEqual([
    ['more', 'absent', 'for', 'c'],
    ['drug', 'for', 'absent', 'not b'],
    ['drug', 'withheld', 'absent', 'b'],
  ])
})

test('a fact in another unit cannot be compared, and demands a major version', () => {
  const facts = {
    ...ruleSet(base).facts,
    days: { type: 'quantity', unit: 'wk', integer: true, domain: [0, 520] },
  } as const
  const found = difference(ruleSet(base), ruleSet({ ...base, facts }))
  expect([found.bump, found.undetermined]).toEqual(['major', ['scan']])
})

test('a limit moved in a guideline changes advice', () => {
  const before = read(example)
  const after = read(JSON.parse(JSON.stringify(example).replace('"ge":6', '"ge":4')))
  expect(difference(before, after).bump).toBe('major')
})

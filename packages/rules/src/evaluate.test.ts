import { expect, test } from 'vitest'
import { assess, assessOne, cite, qualifier, recommendation } from './assess.test-kit.ts'
import { evaluate } from './evaluate.ts'
import type { Recommendation } from './recommendation.ts'
import type { RuleSet } from './rule-set.ts'
import type { GivenFacts } from './snapshot.ts'

const gate: Partial<Recommendation> = { applies: { not: { is: 'a' } }, onlyIf: { is: 'b' } }

test.each<[string, Partial<Recommendation>, GivenFacts, object]>([
  ['when true', { when: { is: 'a' } }, { a: true }, { kind: 'for' }],
  ['when false', { when: { is: 'a' } }, { a: false }, { kind: 'not-applicable', because: ['condition'] }],
  ['when unknown', { when: { is: 'a' } }, {}, { kind: 'needs-data', missing: ['a'] }],
  ['against', { when: { is: 'a' }, direction: 'against' }, { a: true }, { kind: 'against' }],
  ['always', {}, {}, { kind: 'for' }],
  ['gate open', gate, { a: false, b: true }, { kind: 'for' }],
  ['gate shut', gate, { a: false, b: false }, { kind: 'against' }],
  ['out of scope', gate, { a: true }, { kind: 'not-applicable', because: ['scope'] }],
  ['red flag not asked', gate, { b: false }, { kind: 'needs-data', missing: ['a'] }],
])('%s', (_, change, given, outcome) => {
  expect(assessOne(change, given).outcome).toMatchObject(outcome)
})

test('a child gets no adult advice, whatever else is unknown', () => {
  const result = assessOne(gate, { age: 12 }, { eligible: { fact: 'age', ge: 18, unit: 'a' } })
  expect(result).toMatchObject({
    outcome: { kind: 'not-applicable', because: ['outside-evidence'] },
    settled: true,
    missing: [],
  })
})

test('the same advice for two reasons is settled, and both reasons are kept', () => {
  const result = assessOne({ applies: { is: 'a' }, when: { is: 'b' } }, { b: false })
  expect(result).toMatchObject({
    outcome: { kind: 'not-applicable', because: ['scope', 'condition'] },
    settled: true,
  })
})

const risky: Partial<Recommendation> = {
  contraindications: [qualifier('k', { is: 'a' }), qualifier('l', { is: 'b' })],
}

test.each<['caution' | 'withhold', GivenFacts, object, boolean]>([
  ['caution', {}, { kind: 'for', notExcluded: ['k', 'l'] }, false],
  ['caution', { a: false }, { kind: 'for', notExcluded: ['l'] }, false],
  ['caution', { a: false, b: false }, { kind: 'for', notExcluded: [] }, true],
  ['caution', { a: true }, { kind: 'withheld', because: ['contraindication'] }, true],
  ['withhold', {}, { kind: 'withheld', because: ['contraindication-unknown'] }, false],
  ['withhold', { b: true }, { kind: 'withheld', because: ['contraindication'] }, true],
])('policy %s, given %o', (ifContraindicationUnknown, given, outcome, settled) => {
  expect(assessOne({ ...risky, ifContraindicationUnknown }, given)).toMatchObject({ outcome, settled })
})

test('the policy is for an open contraindication alone: with the condition open too, data are needed', () => {
  const result = assessOne({ ...risky, ifContraindicationUnknown: 'caution', when: { is: 'c' } }, {})
  expect(result.outcome.kind).toBe('needs-data')
  // Contraindications first, though the author declared no order between them and the condition.
  expect(result.missing.map((one) => [one.fact, one.safety])).toEqual([
    ['a', true],
    ['b', true],
    ['c', false],
  ])
})

test('what the trace leaves open is settled when it comes out the same either way', () => {
  const old = { fact: 'age', ge: 65, unit: 'a' } as const
  const split = { any: [{ all: [old, { is: 'a' }] }, { all: [{ not: old }, { is: 'a' }] }] }
  const result = assessOne({ when: split }, { a: true })
  expect(result).toMatchObject({
    outcome: { kind: 'for' },
    settled: true,
    missing: [],
    reasons: [{ fact: 'a' }],
  })
  expect(result.tree).toMatchObject({ eitherWay: true, when: { truth: 'unknown', eitherWay: true } })
})

const defeating: Partial<RuleSet> = {
  recommendations: [
    recommendation({
      id: 'winner',
      when: { is: 'a' },
      direction: 'against',
      defeats: [{ id: 'loser', cite }],
    }),
    recommendation({ id: 'loser', when: { is: 'b' }, action: { verb: 'order', code: 'y' } }),
  ],
}

test.each<[GivenFacts, object]>([
  [
    { a: true, b: true },
    { kind: 'withheld', because: ['defeated'] },
  ],
  [{ a: false, b: true }, { kind: 'for' }],
  [{ a: true, b: false }, { kind: 'not-applicable' }],
  [{ b: true }, { kind: 'needs-data', missing: ['a'] }],
])('a recommendation that speaks defeats another, given %o', (given, outcome) => {
  expect(assess(defeating, given).recommendations[1]?.outcome).toMatchObject(outcome)
})

test('a defeated recommendation defeats nobody', () => {
  const chain = [
    recommendation({ id: 'first', when: { is: 'a' }, defeats: [{ id: 'second', cite }] }),
    recommendation({ id: 'second', defeats: [{ id: 'third', cite }] }),
    recommendation({ id: 'third' }),
  ]
  const kinds = (given: GivenFacts) =>
    assess({ recommendations: chain }, given).recommendations.map((one) => one.outcome.kind)
  expect(kinds({ a: true })).toEqual(['for', 'withheld', 'for'])
  expect(kinds({ a: false })).toEqual(['not-applicable', 'for', 'withheld'])
})

const mri: Partial<RuleSet> = {
  recommendations: [
    recommendation({ id: 'now', when: { is: 'a' }, indicator: 'critical' }),
    recommendation({ id: 'later', applies: { not: { is: 'a' } }, onlyIf: { is: 'b' } }),
  ],
}

test('an action is settled together: either way it is recommended, though no single recommendation is settled', () => {
  const evaluation = assess(mri, { b: true })
  expect(evaluation.recommendations.map((one) => one.outcome.kind)).toEqual(['needs-data', 'needs-data'])
  expect(evaluation.actions).toEqual([
    {
      action: { verb: 'order', code: 'x' },
      verdict: 'for',
      settled: true,
      undetermined: false,
      missing: [],
      recommendations: ['now', 'later'],
    },
  ])
})

test('an action with an open red flag is never reassuring', () => {
  expect(assess(mri, { b: false }).actions[0]).toMatchObject({
    verdict: 'needs-data',
    settled: false,
    missing: ['a'],
  })
  expect(assess(mri, { a: false, b: false }).actions[0]).toMatchObject({ verdict: 'against', settled: true })
})

test('sources that disagree, or a contraindication beside a recommendation, make a mixed verdict', () => {
  const two = (second: Partial<Recommendation>) =>
    assess(
      { recommendations: [recommendation({ id: 'one' }), recommendation({ id: 'two', ...second })] },
      { a: true },
    )
  expect(two({ direction: 'against' }).actions[0]).toMatchObject({ verdict: 'mixed', settled: true })
  const contraindicated = {
    contraindications: [qualifier('k', { is: 'a' })],
    ifContraindicationUnknown: 'caution' as const,
  }
  expect(two(contraindicated).actions[0]).toMatchObject({ verdict: 'mixed' })
  expect(two({}).actions[0]).toMatchObject({ verdict: 'for' })
})

const tied: Partial<RuleSet> = {
  impossible: [{ all: [{ not: { is: 'a' } }, { fact: 'days', ge: 1, unit: 'd' }] }],
  recommendations: [
    recommendation({ id: 'on-days', when: { fact: 'days', ge: 7, unit: 'd' } }),
    recommendation({ id: 'on-b', when: { is: 'b' } }),
  ],
}

test('what cannot be is not asked', () => {
  expect(assess(tied, { a: false, b: true }).recommendations[0]).toMatchObject({
    outcome: { kind: 'not-applicable' },
    settled: true,
  })
})

test('contradictory data are reported; what rests on them says nothing, the rest stands', () => {
  const evaluation = assess(tied, { a: false, days: 9, b: true })
  expect(evaluation.conflicts).toEqual([{ path: '/impossible/0', facts: ['a', 'days'] }])
  expect(evaluation.recommendations[0]).toMatchObject({
    outcome: { kind: 'needs-data', missing: ['a', 'days'] },
    settled: false,
  })
  expect(evaluation.recommendations[1]).toMatchObject({ outcome: { kind: 'for' }, settled: true })
})

test('cautions are present, possible or absent, and their questions stand apart', () => {
  const cautions = [
    qualifier('old', { fact: 'age', ge: 65, unit: 'a' }),
    qualifier('both', { all: [{ is: 'b' }, { is: 'c' }] }),
    qualifier('never', { not: { is: 'a' } }),
  ]
  const evaluation = assess(
    { recommendations: [recommendation({ when: { is: 'a' }, cautions })] },
    { a: true, age: 70, b: true },
  )
  expect(evaluation.recommendations[0]?.cautions.map((one) => [one.id, one.present, one.missing])).toEqual([
    ['old', true, []],
    ['both', 'possible', ['c']],
  ])
  expect(evaluation.missing).toEqual([])
  expect(evaluation.cautionQuestions).toEqual(['c'])
})

test('advice that is not given carries no cautions', () => {
  const cautions = [qualifier('old', { is: 'b' })]
  expect(assessOne({ when: { is: 'a' }, cautions }, { a: false, b: true }).cautions).toEqual([])
})

test('the quickest question settles alone; where none does, the smallest sets are named', () => {
  expect(assessOne({ onlyIf: { any: [{ is: 'a' }, { is: 'b' }] } }, {}).quickest).toEqual([['a'], ['b']])
  const exactlyOne = {
    any: [{ all: [{ is: 'a' }, { not: { is: 'b' } }] }, { all: [{ not: { is: 'a' } }, { is: 'b' }] }],
  }
  expect(assessOne({ onlyIf: exactlyOne }, {}).quickest).toEqual([['a', 'b']])
})

test('facts are ranked by safety, then weight, then share, then the order of the author', () => {
  const { missing } = assess(
    {
      recommendations: [
        recommendation({ id: 'one', onlyIf: { all: [{ is: 'a' }, { is: 'b' }] }, indicator: 'info' }),
        recommendation({ id: 'two', onlyIf: { is: 'b' }, indicator: 'warning' }),
        recommendation({ id: 'three', onlyIf: { is: 'c' }, indicator: 'critical' }),
      ],
    },
    {},
  )
  expect(
    missing.map(({ fact, safety, decides, weight, share }) => ({ fact, safety, decides, weight, share })),
  ).toEqual([
    { fact: 'c', safety: true, decides: 1, weight: 4, share: 1 },
    { fact: 'b', safety: false, decides: 2, weight: 3, share: 0.75 },
    { fact: 'a', safety: false, decides: 1, weight: 1, share: 0.5 },
  ])
})

test('reasons are the known facts that carry the outcome, and no others', () => {
  const result = assessOne(
    { onlyIf: { all: [{ is: 'a' }, { is: 'b' }, { fact: 'days', ge: 6, unit: 'wk' }] } },
    { a: true, b: true, c: true, days: 35 },
  )
  expect(result.outcome.kind).toBe('against')
  expect(result.reasons).toEqual([{ fact: 'days', state: { kind: 'known', value: 35 } }])
})

test('facts of other rule sets in a snapshot are ignored', () => {
  expect(
    evaluate(
      { schema: 'ruleset/1', id: 'x', version: '1', facts: {}, recommendations: [recommendation({})] },
      { other: { kind: 'known', value: true } },
    ).recommendations[0]?.outcome.kind,
  ).toBe('for')
})

test('a document that is no rule set is not evaluated', () => {
  expect(() => evaluate({ schema: 'ruleset/1' } as unknown as RuleSet, {})).toThrow(/not a rule set/)
})

import { expect, test } from 'vitest'
import { parseRuleSet } from './parse-rule-set.ts'

type Json = Record<string, unknown>
const cite = [{ ref: 'r', locator: 'p' }]

const recommendation: Json = {
  id: 'one',
  statement: 'S1',
  action: { verb: 'order', code: 'x' },
  cite,
  direction: 'for',
  when: { is: 'yes' },
  strength: 'strong',
  certainty: 'high',
  indicator: 'info',
}

// biome-ignore lint/suspicious/noThenProperty: the language's own word for the label of a step
const step = { if: { is: 'yes' }, then: 'x' }

const document: Json = {
  schema: 'ruleset/1',
  id: 'small',
  version: '1',
  valueSets: { drugs: [{ system: 's', codes: ['c'] }] },
  facts: {
    yes: { type: 'boolean' },
    sex: { type: 'code', codes: ['f', 'm'] },
    days: { type: 'quantity', unit: 'd', integer: true, domain: [0, 100] },
    dose: { type: 'quantity', unit: 'mg', domain: [0, 1000] },
  },
  define: { plain: { is: 'yes' }, choice: { choose: [step], else: 'y' } },
  scores: {
    points: {
      items: [{ if: { is: 'yes' }, points: 1 }],
      bands: [
        { id: 'low', to: 0 },
        { id: 'high', from: 1 },
      ],
    },
  },
  recommendations: [recommendation],
}

const withWhen = (when: unknown): Json => ({ ...document, recommendations: [{ ...recommendation, when }] })
const withRecommendation = (change: Json): Json => ({
  ...document,
  recommendations: [{ ...recommendation, ...change }],
})
const withFact = (fact: unknown): Json => ({
  ...document,
  facts: { ...(document.facts as Json), extra: fact },
})
const withCase = (change: Json): Json => ({
  ...document,
  cases: [{ name: 'n', asOf: '2026-11-22', given: {}, ...change }],
})
const contraindication = { id: 'k', when: { is: 'yes' }, statement: 'K1', cite }
const at = '/recommendations/0'

function errorsOf(json: unknown): readonly (readonly [string, string])[] {
  const result = parseRuleSet(json)
  return result.ok ? [] : result.errors.map(({ code, path }) => [code, path])
}

test('the document that the table below spoils is right', () => {
  expect(errorsOf(document)).toEqual([])
})

test.each<[code: string, path: string, json: unknown]>([
  ['unknown-fact', `${at}/when/is`, withWhen({ is: 'nobody' })],
  ['unknown-fact', '/cases/0/given/nobody', withCase({ given: { nobody: true } })],
  ['unknown-ref', `${at}/when/ref`, withWhen({ ref: 'nothing' })],
  ['unknown-ref', `${at}/when/choose`, withWhen({ choose: 'plain', eq: 'x' })],
  ['unknown-ref', `${at}/when/eq`, withWhen({ choose: 'choice', eq: 'z' })],
  [
    'unknown-ref',
    `${at}/action/orders`,
    withRecommendation({ action: { verb: 'order', code: 'x', orders: 'none' } }),
  ],
  ['unknown-ref', `${at}/when/score`, withWhen({ score: 'nothing', ge: 1 })],
  ['unknown-ref', `${at}/when/band`, withWhen({ score: 'points', band: 'middle' })],
  ['unknown-ref', `${at}/when/in/1`, withWhen({ fact: 'sex', in: ['f', 'x'] })],
  ['unknown-ref', '/facts/extra/from/active', withFact({ type: 'boolean', from: { active: 'nothing' } })],
  ['unknown-ref', `${at}/defeats/0/id`, withRecommendation({ defeats: [{ id: 'nobody', cite }] })],
  ['unknown-ref', '/outputs/0', { ...document, outputs: ['nothing'] }],
  ['cyclic-ref', '/define/b', { ...document, define: { a: { ref: 'b' }, b: { ref: 'a' } } }],
  ['cyclic-ref', '/define/a', { ...document, define: { a: { ref: 'a' } } }],
  [
    'cyclic-ref',
    '/scores/s/items/0/if',
    {
      ...document,
      define: { d: { score: 's', ge: 1 } },
      scores: { s: { items: [{ if: { ref: 'd' }, points: 1 }] } },
    },
  ],
  ['cyclic-defeat', `${at}/defeats`, withRecommendation({ defeats: [{ id: 'one', cite }] })],
  [
    'duplicate-id',
    '/recommendations/1/id',
    { ...document, recommendations: [recommendation, recommendation] },
  ],
  ['duplicate-id', '/facts/extra/codes/1', withFact({ type: 'code', codes: ['a', 'a'] })],
  ['wrong-type', `${at}/when/is`, withWhen({ is: 'sex' })],
  ['wrong-type', `${at}/when/all`, withWhen({ all: [] })],
  ['wrong-type', `${at}/when/atLeast`, withWhen({ atLeast: 3, of: [{ is: 'yes' }] })],
  ['wrong-type', `${at}/when/ge`, withWhen({ fact: 'days', ge: '7', unit: 'd' })],
  ['wrong-type', `${at}/when/ref`, withWhen({ ref: 'choice' })],
  ['wrong-type', `${at}/when`, withWhen({ fact: 'days', ge: 1, gt: 2, unit: 'd' })],
  ['wrong-type', `${at}/when/between`, withWhen({ fact: 'days', between: [9, 3], unit: 'd' })],
  ['wrong-type', at, { ...document, recommendations: ['one'] }],
  ['wrong-type', '/facts/extra/from', withFact({ type: 'code', codes: ['a'], from: { active: 'drugs' } })],
  [
    'wrong-type',
    '/facts/extra/absent',
    withFact({ type: 'code', codes: ['a'], absent: 'false-if-list-complete' }),
  ],
  ['wrong-type', '/facts/extra/type', withFact({ type: 'date' })],
  ['wrong-type', '/facts/extra/domain', withFact({ type: 'quantity', unit: 'd', domain: [5, 5] })],
  [
    'wrong-type',
    '/scores/points/items/0/points',
    { ...document, scores: { points: { items: [{ if: { is: 'yes' }, points: 0.3 }] } } },
  ],
  ['wrong-type', '/schema', { ...document, schema: 'ruleset/2' }],
  ['wrong-type', '', 'a text'],
  ['wrong-type', '', null],
  ['wrong-type', '', []],
  ['wrong-type', '/version', { ...document, version: undefined }],
  ['wrong-type', `${at}/line`, withRecommendation({ line: Number.NaN })],
  ['wrong-type', `${at}/line`, withRecommendation({ line: -0 })],
  ['wrong-type', '/cases/0/asOf', withCase({ asOf: '2026-02-30' })],
  ['unit-mismatch', `${at}/when/unit`, withWhen({ fact: 'days', ge: 7, unit: 'mg' })],
  [
    'unit-mismatch',
    '/facts/extra/from',
    withFact({ type: 'quantity', unit: 'mg', domain: [0, 9], from: { daysCovered: 'drugs' } }),
  ],
  ['unit-mismatch', '/cases/0/given/days/unit', withCase({ given: { days: { value: 1, unit: 'mg' } } })],
  ['month-unit', `${at}/when/unit`, withWhen({ fact: 'days', ge: 2, unit: 'mo' })],
  ['month-unit', `${at}/when/unit`, withWhen({ fact: 'days', ge: 1, unit: 'a' })],
  [
    'month-unit',
    '/facts/extra/from/within/unit',
    withFact({ type: 'boolean', from: { exposed: 'drugs', within: { value: 1, unit: 'mo' } } }),
  ],
  ['limit-outside-domain', `${at}/when/ge`, withWhen({ fact: 'days', ge: 101, unit: 'd' })],
  ['limit-outside-domain', `${at}/when/ge`, withWhen({ fact: 'days', ge: 15, unit: 'wk' })],
  ['not-integer', `${at}/when/ge`, withWhen({ fact: 'days', ge: 1.5, unit: 'd' })],
  [
    'not-integer',
    '/facts/extra/domain',
    withFact({ type: 'quantity', unit: 'd', integer: true, domain: [0.5, 9] }),
  ],
  [
    'by-incomplete',
    `${at}/when/ge/of`,
    withWhen({ fact: 'dose', ge: { by: 'sex', of: { f: 1 } }, unit: 'mg' }),
  ],
  [
    'band-gap',
    '/scores/points/bands',
    {
      ...document,
      scores: { points: { items: [{ if: { is: 'yes' }, points: 2 }], bands: [{ id: 'low', to: 1 }] } },
    },
  ],
  [
    'band-overlap',
    '/scores/points/bands',
    {
      ...document,
      scores: {
        points: {
          items: [{ if: { is: 'yes' }, points: 2 }],
          bands: [
            { id: 'low', to: 2 },
            { id: 'high', from: 2 },
          ],
        },
      },
    },
  ],
  ['when-and-onlyIf', `${at}/onlyIf`, withRecommendation({ onlyIf: { is: 'yes' } })],
  ['when-and-onlyIf', `${at}/direction`, withRecommendation({ onlyIf: { is: 'yes' }, when: undefined })],
  ['known-in-decision', `${at}/when`, withWhen({ known: 'yes' })],
  ['known-in-decision', '/define/seen', { ...withWhen({ ref: 'seen' }), define: { seen: { known: 'yes' } } }],
  [
    'contraindication-on-against',
    `${at}/contraindications`,
    withRecommendation({
      direction: 'against',
      contraindications: [contraindication],
      ifContraindicationUnknown: 'caution',
    }),
  ],
  ['policy-missing', at, withRecommendation({ contraindications: [contraindication] })],
  ['citation-missing', at, withRecommendation({ cite: [] })],
  ['citation-missing', `${at}/defeats/0`, withRecommendation({ defeats: [{ id: 'one' }] })],
  ['statement-missing', at, withRecommendation({ statement: ' ' })],
  [
    'statement-missing',
    `${at}/cautions/0`,
    withRecommendation({ cautions: [{ id: 'w', when: { is: 'yes' }, cite }] }),
  ],
  ['ungraded-without-reason', `${at}/certainty`, withRecommendation({ certainty: 'ungraded' })],
  ['ungraded-without-reason', `${at}/certainty`, withRecommendation({ certainty: { ungraded: '' } })],
  ['expectation-unknown', '/cases/0/expect/nobody', withCase({ expect: { nobody: { outcome: 'for' } } })],
  [
    'expectation-unknown',
    '/cases/0/expect/one/outcome',
    withCase({ expect: { one: { outcome: 'perhaps' } } }),
  ],
  [
    'expectation-unknown',
    '/cases/0/expect/one/cautions/0',
    withCase({ expect: { one: { cautions: ['w'] } } }),
  ],
  ['expectation-unknown', '/cases/0/outputs/nothing', withCase({ outputs: { nothing: true } })],
  ['value-outside-domain', '/cases/0/given/days', withCase({ given: { days: 101 } })],
  ['unknown-key', '/colour', { ...document, colour: 'red' }],
  ['unknown-key', `${at}/when`, withWhen({ xor: [] })],
  ['unknown-key', `${at}/when/unit`, withWhen({ is: 'yes', unit: 'd' })],
  ['unknown-key', '/facts/constructor', withConstructor()],
  ['cap-exceeded', `${at}/when/not/not/not/not/not/not/not/not/not/not/not/not`, withWhen(nested(13))],
  [
    'cap-exceeded',
    '/scores/points/items',
    { ...document, scores: { points: { items: Array(65).fill({ if: { is: 'yes' }, points: 0 }) } } },
  ],
])('%s at %s', (code, path, json) => {
  const errors = errorsOf(pruned(json))
  expect(errors.map((error) => error[0])).toContain(code)
  expect(errors.find((error) => error[0] === code)?.[1]).toMatch(
    new RegExp(`^${path.replaceAll(/[/$]/g, '\\$&')}`),
  )
})

test('everything that is wrong is said at once, with a way to mend it', () => {
  const result = parseRuleSet({
    ...withWhen({ fact: 'days', ge: 7, unit: 'mg' }),
    colour: 'red',
    outputs: ['nothing'],
  })
  expect(result.ok).toBe(false)
  if (result.ok) return
  expect(result.errors.map((error) => error.code).sort()).toEqual([
    'unit-mismatch',
    'unknown-key',
    'unknown-ref',
  ])
  expect(result.errors.find((error) => error.code === 'unit-mismatch')).toEqual({
    code: 'unit-mismatch',
    severity: 'error',
    path: '/recommendations/0/when/unit',
    message: 'mg does not convert to d',
    fix: 'use d or wk or h or min or s',
  })
})

test.each(['yes', 1, { collect: true }])(
  '"collect" is true or false, not %j, and the way to mend it is said',
  (collect) => {
    expect(parseRuleSet({ ...document, collect })).toMatchObject({
      ok: false,
      errors: [
        {
          code: 'wrong-type',
          path: '/collect',
          fix: 'write true for a rule set that only collects advice, or leave it out',
        },
      ],
    })
  },
)

test('a limit that had to be rounded is a warning', () => {
  const result = parseRuleSet(withWhen({ fact: 'dose', ge: 0.00000012345678, unit: 'kg' }))
  expect(result).toMatchObject({
    ok: true,
    warnings: [{ code: 'rounded', severity: 'warning', path: `${at}/when/ge` }],
  })
})

test('bands need not cover a score that no patient has', () => {
  const items = [
    { if: { fact: 'days', lt: 7, unit: 'd' }, points: 1 },
    { if: { fact: 'days', ge: 21, unit: 'd' }, points: 2 },
  ]
  const bands = (to: number) => [{ id: 'all', from: 0, to }]
  expect(errorsOf({ ...document, scores: { points: { items, bands: bands(2) } } })).toEqual([])
  expect(errorsOf({ ...document, scores: { points: { items, bands: bands(1) } } })).toEqual([
    ['band-gap', '/scores/points/bands'],
  ])
})

test('a rule set is frozen and has no prototypes', () => {
  const result = parseRuleSet(document)
  if (!result.ok) throw new Error('not read')
  expect(Object.isFrozen(result.ruleSet.facts)).toBe(true)
  expect(Object.getPrototypeOf(result.ruleSet.facts)).toBeNull()
})

function nested(depth: number): unknown {
  return depth === 0 ? { is: 'yes' } : { not: nested(depth - 1) }
}

function withConstructor(): unknown {
  return { ...document, facts: { ...(document.facts as Json), constructor: { type: 'boolean' } } }
}

// "when: undefined" in the table means: left out.
function pruned(json: unknown): unknown {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) return json
  const entries = Object.entries(json).filter(([key, value]) => !(key === 'when' && value === undefined))
  const recommendations = (json as Json).recommendations
  if (!Array.isArray(recommendations)) return Object.fromEntries(entries)
  return { ...Object.fromEntries(entries), recommendations: recommendations.map(pruned) }
}

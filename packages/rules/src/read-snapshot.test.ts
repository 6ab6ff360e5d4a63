import { expect, test } from 'vitest'
import { facts, ruleSet } from './assess.test-kit.ts'
import { evaluate } from './evaluate.ts'
import type { FactDeclaration } from './fact-declaration.ts'
import { readSnapshot } from './read-snapshot.ts'
import type { FactInput, GivenFacts, Snapshot } from './snapshot.ts'

const urea: FactDeclaration = {
  type: 'quantity',
  unit: 'mmol/L',
  domain: [0, 100],
  alsoIn: [
    { analyte: 'urea nitrogen', unit: 'mg/dL', factor: 0.357 },
    { analyte: 'urea', unit: 'mg/dL', factor: 0.1665 },
  ],
}
const started: FactDeclaration = { type: 'date' }
const elapsed: FactDeclaration = {
  type: 'quantity',
  unit: 'd',
  integer: true,
  domain: [0, 99],
  from: { elapsedSince: { recorded: 'started' } },
}
const rules = ruleSet({ facts: { ...facts, urea, started, elapsed } })

function read(given: unknown): Snapshot | readonly (readonly [string, string])[] {
  const result = readSnapshot(rules, given as GivenFacts)
  return result.ok ? result.snapshot : result.errors.map(({ code, path }) => [code, path] as const)
}

test.each<[GivenFacts, string, unknown]>([
  [{ a: false }, 'a', { kind: 'known', value: false }],
  [{ days: 0 }, 'days', { kind: 'known', value: 0 }],
  [{ sex: 'male' }, 'sex', { kind: 'known', value: 'male' }],
  [{ days: { value: 5, unit: 'wk' } }, 'days', { kind: 'known', value: 35 }],
  [{ days: { lo: 1, hi: 2, unit: 'wk' } }, 'days', { kind: 'range', lo: 7, hi: 14 }],
  [{ days: { lo: 3, hi: 3 } }, 'days', { kind: 'known', value: 3 }],
  [{ a: { unknown: true } }, 'a', { kind: 'unknown' }],
  [{ urea: { value: 25, unit: 'mg/dL', analyte: 'urea nitrogen' } }, 'urea', { kind: 'known', value: 8.925 }],
  [{ urea: { value: 25, unit: 'mg/dL', analyte: 'urea' } }, 'urea', { kind: 'known', value: 4.1625 }],
  [{ urea: { value: 7000, unit: 'umol/L' } }, 'urea', { kind: 'known', value: 7 }],
  [{ started: '2026-02-28' }, 'started', { kind: 'known', value: '2026-02-28' }],
])('%o is read', (given, fact, state) => {
  expect(read(given)).toEqual({ [fact]: state })
})

test.each<[unknown, string, string]>([
  [{ nobody: true }, 'unknown-fact', '/nobody'],
  [{ toString: true }, 'unknown-fact', '/toString'],
  [{ a: 'true' }, 'wrong-type', '/a'],
  [{ a: 1 }, 'wrong-type', '/a'],
  [{ a: null }, 'wrong-type', '/a'],
  [{ a: undefined }, 'wrong-type', '/a'],
  [{ sex: 'Male' }, 'wrong-type', '/sex'],
  [{ days: '7' }, 'wrong-type', '/days'],
  [{ days: Number.NaN }, 'wrong-type', '/days'],
  [{ days: -0 }, 'wrong-type', '/days'],
  [{ days: Number.POSITIVE_INFINITY }, 'wrong-type', '/days'],
  [{ days: { value: '7', unit: 'd' } }, 'wrong-type', '/days/value'],
  [{ days: { lo: 9, hi: 2 } }, 'wrong-type', '/days'],
  [{ days: 1.5 }, 'not-integer', '/days'],
  [{ days: -1 }, 'value-outside-domain', '/days'],
  [{ days: { value: 600, unit: 'wk' } }, 'value-outside-domain', '/days/value'],
  [{ days: { value: 7, unit: 'mg' } }, 'unit-mismatch', '/days/unit'],
  [{ days: { value: 1, unit: 'mo' } }, 'month-unit', '/days/unit'],
  [{ days: { value: 1, unit: 'd', colour: 'red' } }, 'unknown-key', '/days/colour'],
  [{ urea: { value: 25, unit: 'mg/dL' } }, 'unit-mismatch', '/urea/unit'],
  [{ urea: { value: 25, unit: 'mg/dL', analyte: 'creatinine' } }, 'unit-mismatch', '/urea/unit'],
  [{ started: '2026-02-30' }, 'wrong-type', '/started'],
  ['text', 'wrong-type', ''],
  [null, 'wrong-type', ''],
])('%o is refused: %s at %s', (given, code, path) => {
  expect(read(given)).toEqual([[code, path]])
})

test('every refusal is said at once', () => {
  expect(read({ a: 'yes', days: -1, nobody: 1 })).toHaveLength(3)
})

test('the fix of a bare mg/dL names the analytes', () => {
  const result = readSnapshot(rules, { urea: { value: 25, unit: 'mg/dL' } })
  expect(result.ok ? '' : result.errors[0]?.fix).toBe(
    'add "analyte": "urea nitrogen" or "analyte": "urea", or give the value in mmol/L',
  )
})

test('a list of values passes its sources through to the reasons', () => {
  const given: readonly FactInput[] = [{ fact: 'a', value: true, source: { entry: 'e1' } }]
  const one = ruleSet({
    recommendations: [
      {
        id: 'it',
        statement: 'S1',
        action: { verb: 'order', code: 'x' },
        cite: [{ ref: 'r', locator: 'p' }],
        direction: 'for',
        when: { is: 'a' },
        strength: 'strong',
        certainty: 'high',
        indicator: 'info',
      },
    ],
  })
  const result = readSnapshot(one, given)
  if (!result.ok) throw new Error('not read')
  expect(evaluate(one, result.snapshot).recommendations[0]?.reasons).toEqual([
    { fact: 'a', state: { kind: 'known', value: true, source: { entry: 'e1' } } },
  ])
})

test.each<[unknown, string, string]>([
  [
    [
      { fact: 'a', value: true },
      { fact: 'a', value: false },
    ],
    'duplicate-id',
    '/1/fact',
  ],
  [[{ fact: 'days', value: { value: 1, unit: 'mg' } }], 'unit-mismatch', '/0/value/unit'],
  [[{ fact: 'nobody', value: 1 }], 'unknown-fact', '/0/fact'],
  [[{ value: 1 }], 'wrong-type', '/0'],
])('in a list, %o is refused: %s at %s', (given, code, path) => {
  expect(read(given)).toEqual([[code, path]])
})

test('a rounded value is flagged', () => {
  const result = readSnapshot(rules, { level: 1.23456789 })
  expect(result).toMatchObject({
    ok: true,
    snapshot: { level: { value: 1.234568 } },
    warnings: [{ code: 'rounded', path: '/level' }],
  })
})

test.each<[string, unknown]>([
  ['NaN', { kind: 'known', value: Number.NaN }],
  ['a text for a number', { kind: 'known', value: '7' }],
  ['a value outside the domain', { kind: 'known', value: -1 }],
  ['half a day', { kind: 'known', value: 0.5 }],
  ['an interval upside down', { kind: 'range', lo: 9, hi: 2 }],
  ['no state at all', {}],
])('evaluating a snapshot with %s throws, naming the fact', (_, state) => {
  expect(() => evaluate(rules, { days: state } as unknown as Snapshot)).toThrow(/"days"/)
})

import { expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import type { Expression } from './expression.ts'
import type { FactDeclaration } from './fact-declaration.ts'
import { parseRuleSet } from './parse-rule-set.ts'
import { readSnapshot } from './read-snapshot.ts'
import type { Recommendation } from './recommendation.ts'
import type { GivenFacts } from './snapshot.ts'

const cite = [{ ref: 'r', locator: 'p' }]
const names = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`)
const redFlags = names('redFlag', 10)
const history = names('history', 30)
const signs = names('sign', 12)
const measures = names('measure', 8)

const facts: Record<string, FactDeclaration> = {
  age: { type: 'quantity', unit: 'a', integer: true, domain: [0, 120] },
  pregnant: { type: 'boolean' },
  weeks: { type: 'quantity', unit: 'wk', integer: true, domain: [0, 42] },
  sex: { type: 'code', codes: ['female', 'male'] },
  ...Object.fromEntries([...redFlags, ...history, ...signs].map((id) => [id, { type: 'boolean' as const }])),
  ...Object.fromEntries(
    measures.map((id) => [id, { type: 'quantity' as const, unit: 'mmol/L', domain: [0, 50] as const }]),
  ),
}

function recommendation(i: number): Recommendation {
  const at = (list: readonly string[], k: number): string => list[(i * 3 + k * 5) % list.length] ?? ''
  const gate: Expression = {
    all: [
      { any: [{ is: at(signs, 0) }, { is: at(signs, 1) }, { is: at(signs, 2) }] },
      {
        any: [
          { fact: at(measures, 0), ge: 7, unit: 'mmol/L' },
          { all: [{ is: at(signs, 3) }, { fact: 'age', ge: 40 + i, unit: 'a' }] },
        ],
      },
      { atLeast: 2, of: signs.slice(0, 6).map((is) => ({ is })) },
    ],
  }
  return {
    id: `rec${i}`,
    statement: 'S1',
    action: { verb: 'start', code: `drug${i % 20}` },
    cite,
    strength: 'conditional',
    certainty: 'low',
    indicator: 'info',
    applies: { not: { ref: 'urgent' } },
    onlyIf: gate,
    contraindications: Array.from({ length: 15 }, (_, k) => ({
      id: `k${k}`,
      when:
        k === 0
          ? { all: [{ is: 'pregnant' }, { fact: 'weeks', ge: 20, unit: 'wk' }] }
          : { is: at(history, k) },
      statement: 'K1',
      cite,
    })),
    ifContraindicationUnknown: 'caution',
    cautions: [{ id: 'w', when: { fact: 'age', ge: 65, unit: 'a' }, statement: 'W1', cite }],
    ...(i > 0 && i % 7 === 0 ? { defeats: [{ id: `rec${i - 1}`, cite }] } : {}),
  }
}

const read = parseRuleSet({
  schema: 'ruleset/1',
  id: 'large',
  version: '1',
  facts,
  impossible: [
    { all: [{ not: { is: 'pregnant' } }, { fact: 'weeks', gt: 0, unit: 'wk' }] },
    { all: [{ fact: 'sex', eq: 'male' }, { is: 'pregnant' }] },
  ],
  define: { urgent: { any: redFlags.map((is) => ({ is })) } },
  eligible: { fact: 'age', ge: 18, unit: 'a' },
  recommendations: Array.from({ length: 35 }, (_, i) => recommendation(i)),
})

function assess(given: GivenFacts) {
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  const snapshot = readSnapshot(read.ruleSet, given)
  if (!snapshot.ok) throw new Error(JSON.stringify(snapshot.errors))
  return evaluate(read.ruleSet, snapshot.snapshot)
}

const noRedFlags = Object.fromEntries(redFlags.map((id) => [id, false]))
const noHistory = Object.fromEntries(history.map((id) => [id, false]))

test.each<[string, GivenFacts]>([
  ['nothing known', {}],
  ['age alone known', { age: 50 }],
  [
    'ten facts known',
    { age: 50, sex: 'male', ...Object.fromEntries(redFlags.slice(0, 8).map((id) => [id, false])) },
  ],
  ['no red flag', { age: 50, sex: 'female', ...noRedFlags }],
  [
    'only the history open',
    { age: 50, sex: 'female', ...noRedFlags, sign0: true, sign1: true, sign2: true, sign3: true },
  ],
  ['only the signs open', { age: 50, sex: 'male', ...noRedFlags, ...noHistory }],
])('35 recommendations over 64 facts are settled exactly: %s', (_, given) => {
  const evaluation = assess(given)
  expect(evaluation.recommendations.filter((one) => one.undetermined)).toEqual([])
  expect(evaluation.actions.filter((one) => one.undetermined)).toEqual([])
})

test('what cannot be settled within the budget rests on the trace and says so', () => {
  const bits = names('bit', 200)
  // Far-apart pairs: no order of facts keeps such a diagram small.
  const tangled: Expression = {
    any: Array.from({ length: 100 }, (_, i) => ({
      all: [{ is: `bit${i}` }, { is: `bit${((i * 37) % 100) + 100}` }],
    })),
  }
  const crossed: Expression = {
    any: Array.from({ length: 100 }, (_, i) => ({
      all: [{ is: `bit${(i * 53) % 100}` }, { is: `bit${i + 100}` }],
    })),
  }
  const rules = parseRuleSet({
    schema: 'ruleset/1',
    id: 'tangled',
    version: '1',
    facts: Object.fromEntries(bits.map((id) => [id, { type: 'boolean' }])),
    eligible: { all: [tangled, crossed] },
    recommendations: Array.from({ length: 200 }, (_, i) => ({
      ...recommendation(i),
      applies: { is: `bit${(i * 7) % 200}` },
      onlyIf: { is: `bit${i}` },
      contraindications: [{ id: 'k', when: { is: `bit${199 - i}` }, statement: 'K1', cite }],
      cautions: [],
    })),
  })
  if (!rules.ok) throw new Error(JSON.stringify(rules.errors))
  const { recommendations } = evaluate(rules.ruleSet, { bit3: { kind: 'known', value: true } })
  expect(recommendations.some((one) => one.undetermined)).toBe(true)
  for (const one of recommendations)
    expect(one).toMatchObject({ settled: false, outcome: { kind: 'needs-data' } })
})

test('a man is never asked for pregnancy or its weeks', () => {
  const evaluation = assess({ age: 50, sex: 'male', ...noRedFlags })
  const asked = evaluation.missing.map((one) => one.fact)
  expect(asked).not.toContain('pregnant')
  expect(asked).not.toContain('weeks')
  expect(asked).toContain('history0')
})

test('what feeds a contraindication is asked first', () => {
  const evaluation = assess({ age: 50, sex: 'female', ...noRedFlags })
  const safety = evaluation.missing.map((one) => one.safety)
  expect(safety.lastIndexOf(true)).toBeLessThan(safety.indexOf(false))
})

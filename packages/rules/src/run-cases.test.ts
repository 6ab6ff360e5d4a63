import { expect, test } from 'vitest'
import { qualifier, recommendation, ruleSet } from './assess.test-kit.ts'
import type { RuleCase } from './rule-case.ts'
import { runCase } from './run-cases.ts'

const rules = ruleSet({
  define: { both: { all: [{ is: 'a' }, { is: 'b' }] } },
  scores: {
    points: {
      items: [
        { if: { is: 'a' }, points: 1 },
        { if: { is: 'b' }, points: 1 },
      ],
    },
  },
  outputs: ['both', 'points'],
  recommendations: [recommendation({ when: { is: 'a' }, cautions: [qualifier('w', { is: 'b' })] })],
})

function mismatches(change: Partial<RuleCase>): readonly string[] {
  const result = runCase(rules, { name: 'case', asOf: '2026-11-22', given: {}, ...change })
  expect(result.passed).toBe(result.mismatches.length === 0)
  return result.mismatches.map(({ path, expected, actual }) => `${path}: expected ${expected}, is ${actual}`)
}

test.each<[Partial<RuleCase>]>([
  [
    {
      given: { a: true, b: true },
      expect: { it: { outcome: 'for', settled: true, cautions: ['w'], missing: [] } },
    },
  ],
  [{ given: { a: true }, expect: { it: { outcome: 'for', possibleCautions: ['w'], cautions: [] } } }],
  [
    {
      given: { a: false },
      expect: { it: { outcome: 'not-applicable', because: 'condition' } },
      outputs: { both: false },
    },
  ],
  [
    {
      given: { a: true },
      outputs: { both: 'unknown', points: { lo: 1, hi: 2, settled: false, missing: ['b'] } },
    },
  ],
  [{ given: { a: true, b: true }, outputs: { both: { truth: true, settled: true }, points: 2 } }],
])('%o passes', (change) => {
  expect(mismatches(change)).toEqual([])
})

test.each<[Partial<RuleCase>, readonly string[]]>([
  [{ expect: { it: { outcome: 'for' } } }, ['/expect/it/outcome: expected for, is needs-data']],
  [{ expect: { it: { missing: [] } } }, ['/expect/it/missing: expected nothing, is a']],
  [
    { given: { a: true, b: true }, expect: { it: { cautions: [] } } },
    ['/expect/it/cautions: expected nothing, is w'],
  ],
  [
    { given: { a: true }, expect: { it: { settled: false } } },
    ['/expect/it/settled: expected false, is true'],
  ],
  [{ given: { a: true }, outputs: { both: true } }, ['/outputs/both: expected true, is unknown']],
  [{ given: { a: true }, outputs: { points: 1 } }, ['/outputs/points: expected 1, is 1 to 2']],
  [
    { given: { a: true, b: true }, outputs: { points: { band: 'low' } } },
    ['/outputs/points/band: expected low, is nothing'],
  ],
  [{ given: { a: 1 } }, ['/given/a: expected values that can be, is 1 is not true or false']],
])('%o fails and says how', (change, said) => {
  expect(mismatches(change)).toEqual(said)
})

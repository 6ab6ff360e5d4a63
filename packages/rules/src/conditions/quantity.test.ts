import { expect, test } from 'vitest'
import { answer, assessOne, trace } from '../assess.test-kit.ts'
import type { Expression } from '../expression.ts'
import type { GivenFacts } from '../snapshot.ts'

test.each<[Expression, GivenFacts, string]>([
  [{ fact: 'days', ge: 6, unit: 'wk' }, { days: 41 }, 'false'],
  [{ fact: 'days', ge: 6, unit: 'wk' }, { days: 42 }, 'true'],
  [{ fact: 'days', gt: 6, unit: 'wk' }, { days: 42 }, 'false'],
  [{ fact: 'days', le: 21, unit: 'd' }, { days: { value: 3, unit: 'wk' } }, 'true'],
  [{ fact: 'days', lt: 21, unit: 'd' }, { days: { value: 3, unit: 'wk' } }, 'false'],
  [{ fact: 'days', ge: 7, lt: 14, unit: 'd' }, { days: 13 }, 'true'],
  [{ fact: 'days', ge: 7, lt: 14, unit: 'd' }, { days: 14 }, 'false'],
  [{ fact: 'days', between: [7, 14], unit: 'd' }, { days: 14 }, 'true'],
  [{ fact: 'days', between: [1, 2], unit: 'wk' }, { days: 15 }, 'false'],
  [{ fact: 'days', ge: 7, unit: 'd' }, {}, 'unknown'],
  [{ fact: 'days', ge: 7, unit: 'd' }, { days: { lo: 7, hi: 30 } }, 'true'],
  [{ fact: 'days', ge: 7, unit: 'd' }, { days: { lo: 0, hi: 6 } }, 'false'],
  [{ fact: 'days', ge: 7, unit: 'd' }, { days: { lo: 6, hi: 7 } }, 'unknown'],
  // A tenth is a tenth: no binary fraction decides a limit.
  [{ fact: 'level', gt: 0.3, unit: 'mmol/L' }, { level: 0.1 + 0.2 - Number.EPSILON / 4 }, 'false'],
  [{ fact: 'level', ge: 7000, unit: 'umol/L' }, { level: 7 }, 'true'],
  // Not even a limit at the end of the domain is decided by the trace while the fact is unknown.
  [{ fact: 'age', ge: 0, unit: 'a' }, {}, 'unknown'],
])('%o, given %o: %s', (expression, given, expected) => {
  expect(answer(expression, given)).toBe(expected)
})

const limit = { by: 'sex', of: { female: 12, male: 13 } }

test.each<[GivenFacts, string, readonly string[]]>([
  [{ level: 12.5, sex: 'female' }, 'true', []],
  [{ level: 12.5, sex: 'male' }, 'false', []],
  [{ level: 12.5 }, 'unknown', ['sex']],
  [{ level: 13 }, 'true', []],
  [{ level: 11.9 }, 'false', []],
  [{ sex: 'male' }, 'unknown', ['level']],
  [{}, 'unknown', ['level', 'sex']],
])('a limit by sex, given %o: %s', (given, expected, missing) => {
  const node = trace({ fact: 'level', ge: limit, unit: 'mmol/L' }, given)
  expect([node.truth, node.missing]).toEqual([expected, missing])
})

test('the trace shows limits in the unit of the fact, and every limit that is still possible', () => {
  expect(trace({ fact: 'days', ge: 6, unit: 'wk' }, {})).toMatchObject({
    unit: 'd',
    limits: [{ comparison: 'ge', values: [42] }],
  })
  expect(trace({ fact: 'level', ge: limit, unit: 'mmol/L' }, {})).toMatchObject({
    limits: [{ by: 'sex', values: [12, 13] }],
  })
})

test('what the domain alone decides is settled, and the trace says that it is the same either way', () => {
  const result = assessOne({ when: { fact: 'age', ge: 0, unit: 'a' } }, {})
  expect(result).toMatchObject({ settled: true, outcome: { kind: 'for' }, missing: [] })
  expect(result.tree).toMatchObject({ eitherWay: true, when: { truth: 'unknown', eitherWay: true } })
})

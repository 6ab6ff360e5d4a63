import { expect, test } from 'vitest'
import { answer, assess } from '../assess.test-kit.ts'
import type { Expression } from '../expression.ts'
import type { Score } from '../rule-set.ts'
import type { GivenFacts } from '../snapshot.ts'

const sore: Score = {
  items: [
    { if: { is: 'a' }, points: 1, label: 'exudate' },
    { if: { is: 'b' }, points: 0.5 },
    {
      pick: [
        { if: { fact: 'age', lt: 15, unit: 'a' }, points: 1 },
        { if: { fact: 'age', ge: 45, unit: 'a' }, points: -1 },
      ],
      else: 0,
    },
  ],
  bands: [
    { id: 'low', to: 0.5 },
    { id: 'high', from: 1 },
  ],
}
const parts = { scores: { sore } }

test.each<[GivenFacts, number, number, string | undefined]>([
  [{ a: true, b: true, age: 30 }, 1.5, 1.5, 'high'],
  [{ a: false, b: true, age: 50 }, -0.5, -0.5, 'low'],
  // Exclusive age bands never add up: -1 to 1, not -1 to 2 with one item each.
  [{ a: false, b: false }, -1, 1, undefined],
  [{ a: true, b: true }, 0.5, 2.5, undefined],
  [{ a: true, age: 14 }, 2, 2.5, 'high'],
  [{ a: false, age: { lo: 15, hi: 44 } }, 0, 0.5, 'low'],
  [{}, -1, 2.5, undefined],
])('given %o: %d to %d, band %s', (given, lo, hi, band) => {
  const [score] = assess(parts, given).scores
  expect([score?.lo, score?.hi, score?.band]).toEqual([lo, hi, band])
})

test.each<[Expression, GivenFacts, string]>([
  [{ score: 'sore', ge: 1 }, { a: true, age: 30 }, 'true'],
  [{ score: 'sore', ge: 1 }, { a: false, age: 30 }, 'false'],
  [{ score: 'sore', ge: 1 }, { a: true }, 'unknown'],
  [{ score: 'sore', gt: 0.5, lt: 2 }, { a: true, b: false, age: 30 }, 'true'],
  [{ score: 'sore', band: 'high' }, { a: true, age: 10 }, 'true'],
  [{ score: 'sore', band: 'low' }, { a: true, age: 10 }, 'false'],
  [{ score: 'sore', band: 'low' }, {}, 'unknown'],
  [
    { score: 'sore', ge: { by: 'sex', of: { female: 1, male: 2 } } },
    { a: true, b: false, age: 30, sex: 'female' },
    'true',
  ],
  [
    { score: 'sore', ge: { by: 'sex', of: { female: 1, male: 2 } } },
    { a: true, b: false, age: 30 },
    'unknown',
  ],
])('%o, given %o: %s', (expression, given, expected) => {
  expect(answer(expression, given, parts)).toBe(expected)
})

test('a settled band asks for nothing, though the score is still an interval', () => {
  const [score] = assess(parts, { a: true, age: 14 }).scores
  expect(score).toMatchObject({ settled: true, missing: [], lo: 2, hi: 2.5 })
})

test('without bands, only a single score is settled', () => {
  const plain = { scores: { sore: { items: sore.items } } }
  expect(assess(plain, { a: true, age: 14 }).scores[0]).toMatchObject({ settled: false, missing: ['b'] })
})

test('two items on one fact never add up to a score that no age has', () => {
  const separate = {
    scores: {
      ages: {
        items: [
          { if: { fact: 'age', lt: 15, unit: 'a' }, points: 1 },
          { if: { fact: 'age', ge: 45, unit: 'a' }, points: 2 },
        ],
      },
    },
  }
  expect(assess(separate, {}).scores[0]).toMatchObject({ lo: 0, hi: 2 })
})

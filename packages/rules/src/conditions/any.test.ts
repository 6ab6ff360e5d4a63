import { expect, test } from 'vitest'
import { answer, trace } from '../assess.test-kit.ts'

const either = { any: [{ is: 'a' }, { is: 'b' }] }

test.each([
  [{ a: false, b: false }, 'false'],
  [{ a: false, b: true }, 'true'],
  [{ b: true }, 'true'],
  [{ a: false }, 'unknown'],
  [{}, 'unknown'],
])('any of a and b, given %o: %s', (given, expected) => {
  expect(answer(either, given)).toBe(expected)
})

test('the trace keeps every member, and names what is missing in the order written', () => {
  expect(trace(either, {})).toMatchObject({
    kind: 'any',
    path: '/recommendations/0/when',
    missing: ['a', 'b'],
    children: [
      { kind: 'is', fact: 'a', path: '/recommendations/0/when/any/0' },
      { kind: 'is', fact: 'b', path: '/recommendations/0/when/any/1' },
    ],
  })
})

import { expect, test } from 'vitest'
import { answer, trace } from '../assess.test-kit.ts'

const two = { atLeast: 2, of: [{ is: 'a' }, { is: 'b' }, { is: 'c' }] }

test.each([
  [{ a: true, b: true }, 'true'],
  [{ a: false, b: false }, 'false'],
  [{ a: true, b: false }, 'unknown'],
  [{ a: true, b: false, c: true }, 'true'],
  [{ a: true, b: false, c: false }, 'false'],
  [{}, 'unknown'],
])('at least two of three, given %o: %s', (given, expected) => {
  expect(answer(two, given)).toBe(expected)
})

test('the trace counts what is met and what is open', () => {
  expect(trace(two, { a: true })).toMatchObject({ atLeast: 2, met: 1, open: 2, missing: ['b', 'c'] })
})

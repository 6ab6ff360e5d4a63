import { expect, test } from 'vitest'
import { answer, trace } from '../assess.test-kit.ts'

const both = { all: [{ is: 'a' }, { is: 'b' }] }

test.each([
  [{ a: true, b: true }, 'true'],
  [{ a: true, b: false }, 'false'],
  [{ b: false }, 'false'],
  [{ a: true }, 'unknown'],
  [{}, 'unknown'],
])('all of a and b, given %o: %s', (given, expected) => {
  expect(answer(both, given)).toBe(expected)
})

test('one no decides, so nothing is missing any more', () => {
  expect(trace(both, { b: false }).missing).toEqual([])
  expect(trace(both, { b: true }).missing).toEqual(['a'])
})

import { expect, test } from 'vitest'
import { answer } from '../assess.test-kit.ts'

test.each([
  [{ a: true }, 'false'],
  [{ a: false }, 'true'],
  [{}, 'unknown'],
])('not a, given %o: %s', (given, expected) => {
  expect(answer({ not: { is: 'a' } }, given)).toBe(expected)
})

import { expect, test } from 'vitest'
import { answer, trace } from '../assess.test-kit.ts'

test.each([
  [{ a: true }, 'true'],
  [{ a: false }, 'false'],
  [{ a: { unknown: true } as const }, 'unknown'],
  [{}, 'unknown'],
])('is a, given %o: %s', (given, expected) => {
  expect(answer({ is: 'a' }, given)).toBe(expected)
})

test('the trace shows what was known', () => {
  expect(trace({ is: 'a' }, { a: false })).toMatchObject({
    fact: 'a',
    state: { kind: 'known', value: false },
    missing: [],
  })
})

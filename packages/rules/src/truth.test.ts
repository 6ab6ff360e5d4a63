import { expect, test } from 'vitest'
import { atLeastTruth, everyTruth, negate, someTruth, type Truth } from './truth.ts'

const truths: readonly Truth[] = ['true', 'false', 'unknown']
const pairs = truths.flatMap((a) => truths.map((b) => [a, b] as const))

test.each(pairs)('de Morgan holds for %s and %s', (a, b) => {
  expect(negate(everyTruth([a, b]))).toBe(someTruth([negate(a), negate(b)]))
})

test.each(pairs)('of %s and %s, at least one is "some" and at least two is "every"', (a, b) => {
  expect(atLeastTruth(1, [a, b])).toBe(someTruth([a, b]))
  expect(atLeastTruth(2, [a, b])).toBe(everyTruth([a, b]))
})

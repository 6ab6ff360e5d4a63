import { expect, test } from 'vitest'
import { both, either, fails, holds, open, opposite, truthAt } from './level.ts'

const levels = [fails, open, holds] as const
const pairs = levels.flatMap((a) => levels.map((b) => [truthAt(a), truthAt(b), a, b] as const))

test('a level is named as an answer', () => {
  expect(levels.map(truthAt)).toEqual(['false', 'unknown', 'true'])
})

// Strong Kleene logic: "and" is the lower of false < unknown < true, "or" the higher.
test.each(pairs)('%s and %s give the lower, with "or" the higher', (_a, _b, a, b) => {
  const [lower, higher] = [levels.indexOf(a), levels.indexOf(b)].sort()
  expect(both(a, b)).toBe(levels[lower ?? 0])
  expect(either(a, b)).toBe(levels[higher ?? 0])
})

test.each(pairs)('de Morgan holds for %s and %s', (_a, _b, a, b) => {
  expect(opposite(both(a, b))).toBe(either(opposite(a), opposite(b)))
})

import { expect, test } from 'vitest'
import { assessOne, qualifier } from '../assess.test-kit.ts'
import type { GivenFacts } from '../snapshot.ts'

test.each<[GivenFacts, readonly string[]]>([
  [{}, []],
  [{ level: 5 }, ['measured']],
  [{ level: { lo: 1, hi: 5 } }, ['measured']],
  [{ level: { unknown: true } }, []],
])('whether the level is known, given %o: %o', (given, present) => {
  const result = assessOne({ cautions: [qualifier('measured', { known: 'level' })] }, given)
  expect(result.cautions.map((one) => one.id)).toEqual(present)
})

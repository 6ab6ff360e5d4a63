import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tripleTable } from './triple-table.ts'

test('a table remembers what a map remembers, through every growth', () => {
  const key = fc.integer({ min: -40, max: 40 })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(key, key, key, fc.integer({ min: -1000, max: 1000 })), {
        maxLength: 5000,
        size: 'max',
      }),
      (entries) => {
        const table = tripleTable()
        const map = new Map<string, number>()
        for (const [a, b, c, value] of entries) {
          expect(table.get(a, b, c)).toBe(map.get([a, b, c].join()))
          table.set(a, b, c, value)
          map.set([a, b, c].join(), value)
        }
        for (const [a, b, c] of entries) expect(table.get(a, b, c)).toBe(map.get([a, b, c].join()))
      },
    ),
    { numRuns: 5 },
  )
})

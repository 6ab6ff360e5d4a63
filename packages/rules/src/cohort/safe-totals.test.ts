import fc from 'fast-check'
import { expect, it } from 'vitest'
import { safeTotals, type Total } from './safe-totals.ts'

const total = (id: string, ...ranges: readonly (readonly [from: number, below: number])[]): Total => ({
  id,
  members: new Set(
    ranges.flatMap(([from, below]) => Array.from({ length: below - from }, (_, i) => from + i)),
  ),
})
const told = (...wanted: Total[]) => safeTotals(wanted, 10).map(({ id }) => id)

it.each([
  ['a part that leaves fewer than ten', [total('all', [0, 100]), total('most', [0, 95])], ['all']],
  ['a part of fewer than ten', [total('all', [0, 100]), total('few', [0, 9])], ['all']],
  ['none, of whom nothing is told', [total('all', [0, 100]), total('none')], ['all']],
  [
    'parts that leave ten',
    [total('all', [0, 30]), total('a', [0, 10]), total('b', [10, 20])],
    ['all', 'a', 'b'],
  ],
  ['totals that overlap by few', [total('a', [0, 50]), total('b', [45, 99])], ['a']],
  ['the same total twice', [total('a', [0, 50]), total('again', [0, 50])], ['a', 'again']],
  ['more people than all, by few', [total('a', [0, 50]), total('all', [0, 55])], ['a']],
] as const)('tells no number below ten, nor what gives one away: %s', (_name, wanted, ids) => {
  expect(told(...wanted)).toEqual(ids)
})

/** Whether a row is a linear combination of others, over a large prime: rows hold 0 and 1 alone. */
const prime = 2_147_483_629n
function inverse(n: bigint): bigint {
  let [result, base, power] = [1n, n % prime, prime - 2n]
  for (; power > 0n; power >>= 1n) {
    if (power & 1n) result = (result * base) % prime
    base = (base * base) % prime
  }
  return result
}
function basisOf(rows: readonly (readonly number[])[]) {
  const basis: { pivot: number; row: bigint[] }[] = []
  const rest = (row: readonly number[]) => {
    let left = row.map(BigInt)
    for (const { pivot, row: by } of basis) {
      const factor = left[pivot] ?? 0n
      if (factor !== 0n)
        left = left.map((value, i) => (((value - factor * (by[i] ?? 0n)) % prime) + prime) % prime)
    }
    return left
  }
  for (const row of rows) {
    const left = rest(row)
    const pivot = left.findIndex((value) => value !== 0n)
    if (pivot === -1) continue
    const scale = inverse(left[pivot] ?? 1n)
    basis.push({ pivot, row: left.map((value) => (value * scale) % prime) })
  }
  return { spans: (row: readonly number[]) => rest(row).every((value) => value === 0n) }
}

/** People in up to eight kinds, some kinds rare; every wanted total is a union of kinds. */
const cases = fc.record({
  kinds: fc.array(fc.integer({ min: 1, max: 24 }), { minLength: 2, maxLength: 8 }),
  wanted: fc.array(fc.integer({ min: 1, max: 255 }), { minLength: 1, maxLength: 12 }),
})

it('lets nobody reconstruct a number below ten by any linear combination, whatever is wanted', () => {
  let [several, held] = [0, 0]
  fc.assert(
    fc.property(cases, ({ kinds, wanted }) => {
      const starts = kinds.map((_, i) => kinds.slice(0, i).reduce((sum, size) => sum + size, 0))
      const has = (mask: number, kind: number) => (mask >> kind) & 1
      const totals = wanted.map((mask, i) =>
        total(
          String(i),
          ...kinds.flatMap((size, kind) =>
            has(mask, kind) ? [[starts[kind] ?? 0, (starts[kind] ?? 0) + size] as const] : [],
          ),
        ),
      )
      const published = safeTotals(totals, 10)
      const { spans } = basisOf(
        published.map(({ id }) => kinds.map((_, kind) => has(wanted[Number(id)] ?? 0, kind))),
      )
      if (published.length > 1) several += 1
      if (published.length < totals.length) held += 1
      for (let mask = 1; mask < 2 ** kinds.length; mask += 1) {
        const size = kinds.reduce((sum, people, kind) => sum + has(mask, kind) * people, 0)
        if (size < 10) expect(spans(kinds.map((_, kind) => has(mask, kind)))).toBe(false)
      }
    }),
    { numRuns: 1000 },
  )
  expect(several).toBeGreaterThan(100)
  expect(held).toBeGreaterThan(100)
})

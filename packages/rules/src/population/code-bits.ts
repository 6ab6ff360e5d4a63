import type { Make } from './byte-step.ts'

/**
 * Eight rows of codes as one place per bit of the code: bit `j` of a byte comes from row `j`. It is the
 * transposition of eight by eight bits in three rounds, without what codes of so few bits do not need.
 */
export function bitsOfRows(make: Make, rows: readonly number[], bits: number): readonly number[] {
  const masked = (of: number, byte: number) => make({ kind: 'mask', of, byte })
  const join = (left: number, right: number) => make({ kind: 'or', left, right })

  // Two parts become one: the low (or high) half of every field of both, side by side.
  const lowHalves = (a: number, b: number, width: number, mask: number) =>
    bits <= width
      ? join(a, make({ kind: 'up', of: b, by: width }))
      : join(masked(a, mask), make({ kind: 'up', of: masked(b, mask), by: width }))
  const highHalves = (a: number, b: number, width: number, mask: number) =>
    join(masked(make({ kind: 'down', of: a, by: width }), mask), masked(b, (mask << width) & 0xff))
  const halved = (parts: readonly number[], width: number, mask: number, high: boolean) => {
    const apart = parts.length / 2
    return parts.slice(0, apart).map((a, i) => {
      const b = parts[i + apart] ?? a
      return high ? highHalves(a, b, width, mask) : lowHalves(a, b, width, mask)
    })
  }

  const made: number[] = []
  for (let bit = 0; bit < bits; bit += 4) {
    const fours = halved(rows, 4, 0x0f, bit >= 4)
    for (let two = bit; two < Math.min(bits, bit + 4); two += 2) {
      const twos = halved(fours, 2, 0x33, two % 4 >= 2)
      for (let one = two; one < Math.min(bits, two + 2); one += 1)
        made.push(...halved(twos, 1, 0x55, one % 2 === 1))
    }
  }
  return made
}

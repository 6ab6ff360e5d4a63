import { always, type Circuit, never, turned, type Wire } from './circuit.ts'

/** A whole number per patient: its binary digits, lowest first, counted from `base`. */
export interface BinaryNumber {
  readonly base: number
  readonly digits: readonly Wire[]
}

/** The value of the first case that holds, else another, as a binary number. */
export function firstThatHolds(
  { both, either }: Circuit,
  cases: readonly { readonly if: Wire; readonly value: number }[],
  otherwise: number,
): BinaryNumber {
  const base = Math.min(otherwise, ...cases.map((one) => one.value))
  const most = Math.max(otherwise, ...cases.map((one) => one.value)) - base
  const digits = Array.from({ length: binaryLength(most) }, (_, place) => {
    const digit = (value: number) => (((value - base) >> place) & 1 ? always : never)
    return cases.reduceRight<Wire>(
      (rest, one) => either(both(one.if, digit(one.value)), both(turned(one.if), rest)),
      digit(otherwise),
    )
  })
  return { base, digits }
}

/** The sum of numbers: digits of one place are added three at a time, carries go one place up. */
export function sum(circuit: Circuit, numbers: readonly BinaryNumber[], base = 0): BinaryNumber {
  const places: Wire[][] = []
  const put = (place: number, digit: Wire) => {
    if (digit === never) return
    while (places.length <= place) places.push([])
    places[place]?.push(digit)
  }
  for (const { digits } of numbers) for (const [place, digit] of digits.entries()) put(place, digit)
  for (let place = 0; place < places.length; place += 1) {
    const column = places[place] ?? []
    while (column.length > 1) {
      const [a, b, c] = [column.shift() ?? never, column.shift() ?? never, column.shift() ?? never]
      const odd = circuit.differ(a, b)
      column.push(circuit.differ(odd, c))
      put(place + 1, circuit.either(circuit.both(a, b), circuit.both(odd, c)))
    }
  }
  return {
    base: numbers.reduce((total, one) => total + one.base, base),
    digits: places.map(([digit]) => digit ?? never),
  }
}

/** Where a number is at least `limit`. */
export function isAtLeast({ both, either }: Circuit, number: BinaryNumber, limit: number): Wire {
  const wanted = limit - number.base
  if (wanted <= 0) return always
  if (wanted >= 2 ** number.digits.length) return never
  return number.digits.reduce<Wire>(
    (lower, digit, place) => ((wanted >> place) & 1 ? both(digit, lower) : either(digit, lower)),
    always,
  )
}

function binaryLength(most: number): number {
  return most === 0 ? 0 : Math.floor(Math.log2(most)) + 1
}

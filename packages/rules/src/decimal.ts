/**
 * Numbers are exact decimals with six places, held as integers × 10^6. Every number enters through
 * here, by its decimal digits, so that 0.1 is a tenth and no binary fraction decides a limit.
 */
export const scale = 1_000_000

/** An exact fraction. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

/** A held number, and whether places beyond the sixth were rounded off (half away from zero). */
export interface Held {
  readonly scaled: number
  readonly rounded: boolean
}

/** The fraction a number stands for by its shortest decimal digits; undefined when it is absurdly large or small. */
export function fractionOf(value: number): Fraction | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value))
  if (match === null) return undefined
  const [, sign, whole = '0', decimals = '', exponent = '0'] = match
  const power = Number(exponent) - decimals.length
  if (Math.abs(power) > 40) return undefined
  const digits = BigInt(`${sign}${whole}${decimals}`)
  return power >= 0
    ? { over: digits * 10n ** BigInt(power), under: 1n }
    : { over: digits, under: 10n ** BigInt(-power) }
}

/** Product of two fractions. */
export function times(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under }
}

/** Sum of two fractions. */
export function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under }
}

/** A fraction as a held number; undefined beyond what a number holds exactly. */
export function hold(fraction: Fraction): Held | undefined {
  const over = fraction.over * BigInt(scale)
  const half = fraction.under / 2n
  const nearest = over >= 0n ? (over + half) / fraction.under : -((-over + half) / fraction.under)
  const scaled = Number(nearest)
  if (!Number.isSafeInteger(scaled)) return undefined
  return { scaled, rounded: nearest * fraction.under !== over }
}

/** A number as a held number; undefined when it is not finite or too large. */
export function held(value: number): Held | undefined {
  const fraction = Number.isFinite(value) ? fractionOf(value) : undefined
  return fraction && hold(fraction)
}

/** Held number of a value that is already known to fit, such as a value of a read snapshot. */
export function scaledOf(value: number): number {
  return Math.round(value * scale)
}

/** The plain number of a held one. */
export function plainOf(scaled: number): number {
  return scaled / scale
}

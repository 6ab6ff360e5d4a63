import { type Fraction, fractionOf, type Held, hold, plus, times } from './decimal.ts'

/** Factor to the first unit of the row, as `[over, under]`; the third number is added first (°F). */
type Factor = readonly [over: number, under: number, addFirst?: number]

/**
 * Units that convert into one another exactly. Whatever is in no row converts to itself only:
 * creatinine clearance (mL/min) and eGFR (mL/min/{1.73_m2}) are different quantities, mass and
 * amount of substance need the analyte, and calendar months and years have no fixed length.
 */
const rows: readonly Readonly<Record<string, Factor>>[] = [
  { d: [1, 1], wk: [7, 1], h: [1, 24], min: [1, 1440], s: [1, 86400] },
  { '1': [1, 1], '%': [1, 100] },
  { g: [1, 1], kg: [1000, 1], mg: [1, 1000], ug: [1, 1_000_000], ng: [1, 1_000_000_000] },
  { m: [1, 1], cm: [1, 100], mm: [1, 1000], '[in_i]': [254, 10_000] },
  { L: [1, 1], dL: [1, 10], mL: [1, 1000] },
  { Cel: [1, 1], '[degF]': [5, 9, -32] },
  { '/min': [1, 1], '/h': [1, 60], '/s': [60, 1] },
  {
    'mmol/L': [1, 1],
    'mol/L': [1000, 1],
    'umol/L': [1, 1000],
    'nmol/L': [1, 1_000_000],
    'pmol/L': [1, 1_000_000_000],
  },
  {
    'g/L': [1, 1],
    'g/dL': [10, 1],
    'mg/dL': [1, 100],
    'mg/L': [1, 1000],
    'ug/mL': [1, 1000],
    'ug/dL': [1, 100_000],
    'ug/L': [1, 1_000_000],
    'ng/mL': [1, 1_000_000],
    'ng/dL': [1, 100_000_000],
    'ng/L': [1, 1_000_000_000],
    'pg/mL': [1, 1_000_000_000],
  },
  { 'mL/min': [1, 1], 'L/h': [1000, 60] },
  { '10*9/L': [1, 1], '10*3/uL': [1, 1], '10*6/L': [1, 1000], '/uL': [1, 1000] },
  { '10*12/L': [1, 1], '10*6/uL': [1, 1] },
  { 'g/d': [1, 1], 'mg/d': [1, 1000], 'ug/d': [1, 1_000_000] },
  { 'U/L': [1, 1], '[IU]/L': [1, 1] },
]

/** Units of months and years: they have no fixed length, so they never convert. */
const calendarUnits = new Set(['mo', 'a', 'mo_j', 'a_j', 'mo_g', 'a_g', 'month', 'months', 'year', 'years'])

export type Conversion =
  | ({ readonly ok: true } & Held)
  | {
      readonly ok: false
      readonly code: 'unit-mismatch' | 'month-unit' | 'wrong-type'
      readonly message: string
      readonly fix: string
    }

/** Converts a number exactly between two UCUM units; rounds to six places and says so. */
export function convert(value: number, from: string, to: string): Conversion {
  const fraction = Number.isFinite(value) ? fractionOf(value) : undefined
  if (fraction === undefined) return tooLarge(value)
  const [source, target] = [plainUnit(from), plainUnit(to)]
  if (source === target) return conversion(hold(fraction), value)
  const row = rows.find((units) => Object.hasOwn(units, source) && Object.hasOwn(units, target))
  const [up, down] = [row?.[source], row?.[target]]
  if (up === undefined || down === undefined) return mismatch(from, to)
  const base = times(plus(fraction, whole(up[2] ?? 0)), { over: BigInt(up[0]), under: BigInt(up[1]) })
  const result = plus(times(base, { over: BigInt(down[1]), under: BigInt(down[0]) }), whole(-(down[2] ?? 0)))
  return conversion(hold(result), value)
}

/** Applies a stated mass-to-mole factor exactly. */
export function convertByFactor(value: number, factor: number): Conversion {
  const [left, right] = [fractionOf(value), fractionOf(factor)]
  if (left === undefined || right === undefined) return tooLarge(value)
  return conversion(hold(times(left, right)), value)
}

/** Units that convert to this one, for the sentence that tells how to mend a mismatch. */
function unitsLike(unit: string): readonly string[] {
  const plain = plainUnit(unit)
  return Object.keys(rows.find((units) => Object.hasOwn(units, plain)) ?? { [unit]: true })
}

/** Whether a unit stands for calendar months or years. */
export function isCalendarUnit(unit: string): boolean {
  return calendarUnits.has(unit)
}

// {beats}/min is /min and {INR} is 1; the annotation of an eGFR is kept, since it is another quantity.
function plainUnit(unit: string): string {
  const plain = unit.replace(/\{(?!1\.73_m2\})[^{}]*\}/g, '')
  return plain === '' ? '1' : plain
}

function whole(value: number): Fraction {
  return { over: BigInt(value), under: 1n }
}

function conversion(result: Held | undefined, value: number): Conversion {
  return result === undefined ? tooLarge(value) : { ok: true, ...result }
}

function tooLarge(value: number): Conversion {
  return {
    ok: false,
    code: 'wrong-type',
    message: `${value} is not a number that can be held exactly`,
    fix: 'give a number below 9 × 10^9',
  }
}

function mismatch(from: string, to: string): Conversion {
  const fix = `use ${unitsLike(to).join(' or ')}`
  if (isCalendarUnit(from) || isCalendarUnit(to)) {
    return {
      ok: false,
      code: 'month-unit',
      message: `${from} does not convert to ${to}: months and years have no fixed length`,
      fix,
    }
  }
  return { ok: false, code: 'unit-mismatch', message: `${from} does not convert to ${to}`, fix }
}

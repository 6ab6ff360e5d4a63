import { plainOf, scale, scaledOf } from '../decimal.ts'
import { type Fields, readFields, readList, readText } from '../document/fields.ts'
import { report, warn } from '../document/issues.ts'
import type { QuantityFact } from '../fact-declaration.ts'
import { lowerAt, stateAt, upperAt } from '../fact-slots.ts'
import { convert } from '../units.ts'
import { compileLimits, within } from './compiled-limits.ts'
import { type Compiling, type Construct, testKey } from './compiling.ts'
import { nothing, together } from './lacking.ts'
import { type Comparison, comparisons, type HeldLimit, type Limits, readLimits } from './limits.ts'
import { factOfType, type Reading } from './reading.ts'

/** A quantity lies within limits that are stated in `unit`; `between` is sugar for `ge` and `le`. */
export type QuantityTest =
  | ({ readonly fact: string; readonly unit: string } & Limits)
  | { readonly fact: string; readonly unit: string; readonly between: readonly [number, number] }

export interface QuantityCondition {
  readonly kind: 'quantity'
  readonly path: string
  readonly fact: string
  /** The fact's own unit, into which the limits were converted. */
  readonly unit: string
  readonly limits: readonly HeldLimit[]
}

export function readQuantity(reading: Reading, json: Fields, path: string): QuantityCondition | undefined {
  const between = Object.hasOwn(json, 'between')
  const keys = between
    ? { required: ['fact', 'unit', 'between'] }
    : { required: ['fact', 'unit'], optional: comparisons }
  const fields = readFields(reading.issues, json, path, keys)
  const declared = fields && factOfType(reading, fields.fact, `${path}/fact`, 'quantity')
  const unit = fields && readText(reading.issues, fields.unit, `${path}/unit`)
  if (fields === undefined || declared === undefined || unit === undefined) return undefined
  const possible = convert(1, unit, declared.unit)
  if (!possible.ok) {
    report(reading.issues, possible.code, `${path}/unit`, possible.message, possible.fix)
    return undefined
  }
  const fact = String(fields.fact)
  const readNumber = (number: unknown, at: string) =>
    readLimitNumber(reading, fact, declared, unit, number, at)
  const limits = between
    ? readBetween(reading, fields.between, `${path}/between`, readNumber)
    : readLimits(reading, fields, path, readNumber)
  if (limits === undefined) return undefined
  cutAt(reading, fact, declared, limits)
  return { kind: 'quantity', path, fact, unit: declared.unit, limits }
}

export function compileQuantity(
  { path, fact, unit, limits: held }: QuantityCondition,
  compiling: Compiling,
): Construct {
  const slot = compiling.slotOf(fact)
  const limits = compileLimits(held, compiling)
  const { span } = limits
  const itself = Object.freeze([fact])
  return {
    key: testKey('quantity', fact, limits.key),
    needs: [],
    answer:
      span === undefined
        ? ({ facts }) => limits.compare(lowerAt(facts, slot), upperAt(facts, slot), facts)
        : ({ facts }) => within(span, lowerAt(facts, slot), upperAt(facts, slot)),
    trace: ({ facts }, truth) => {
      const state = stateAt(facts, slot)
      const lacked = truth === 'unknown' && state.kind !== 'known' ? itself : nothing
      const missing = truth === 'unknown' ? together([lacked, limits.lacked(facts)]) : nothing
      return { kind: 'quantity', path, truth, missing, fact, state, limits: limits.traced(facts), unit }
    },
  }
}

function readBetween(
  reading: Reading,
  json: unknown,
  path: string,
  readNumber: (json: unknown, path: string) => number | undefined,
): readonly HeldLimit[] | undefined {
  const pair = readList(reading.issues, json, path, 2)
  if (pair.length === 0) return undefined
  const [ge, le] = [readNumber(pair[0], `${path}/0`), readNumber(pair[1], `${path}/1`)]
  if (ge === undefined || le === undefined) return undefined
  if (pair.length > 2 || ge > le) {
    report(
      reading.issues,
      'wrong-type',
      path,
      '"between" needs two numbers, the lower one first',
      'write [lower, upper]',
    )
    return undefined
  }
  return [
    { comparison: 'ge', value: ge },
    { comparison: 'le', value: le },
  ]
}

function readLimitNumber(
  reading: Reading,
  fact: string,
  declared: QuantityFact,
  unit: string,
  json: unknown,
  path: string,
): number | undefined {
  const { issues } = reading
  if (typeof json !== 'number') {
    report(issues, 'wrong-type', path, 'a limit is a number', 'write a number without quotes')
    return undefined
  }
  const result = convert(json, unit, declared.unit)
  if (!result.ok) {
    report(issues, result.code, path, result.message, result.fix)
    return undefined
  }
  const shown = `${json} ${unit}`
  if (result.rounded)
    warn(
      issues,
      'rounded',
      path,
      `${shown} was rounded to ${plainOf(result.scaled)} ${declared.unit}`,
      `state the limit in ${declared.unit}`,
    )
  if (declared.integer === true && result.scaled % scale !== 0) {
    report(
      issues,
      'not-integer',
      path,
      `${shown} is ${plainOf(result.scaled)} ${declared.unit}, and "${fact}" has whole values only`,
      'use a limit that is a whole number',
    )
    return undefined
  }
  const [lo, hi] = declared.domain
  if (result.scaled < scaledOf(lo) || result.scaled > scaledOf(hi)) {
    report(
      issues,
      'limit-outside-domain',
      path,
      `${shown} lies outside the domain of "${fact}", ${lo} to ${hi} ${declared.unit}`,
      'correct the limit, or widen the domain',
    )
    return undefined
  }
  return result.scaled
}

// "ge" and "lt" change at the limit, "gt" and "le" just above it.
function cutAt(reading: Reading, fact: string, declared: QuantityFact, limits: readonly HeldLimit[]): void {
  const step = declared.integer === true ? scale : 1
  const startsAbove = (comparison: Comparison) => (comparison === 'gt' || comparison === 'le' ? step : 0)
  const cuts = reading.cuts.get(fact) ?? new Set<number>()
  reading.cuts.set(fact, cuts)
  for (const limit of limits) {
    const values = 'value' in limit ? [limit.value] : limit.of.values()
    for (const value of values) cuts.add(value + startsAbove(limit.comparison))
  }
}

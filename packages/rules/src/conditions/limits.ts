import { plainOf } from '../decimal.ts'
import { type Fields, readFields, readRecord } from '../document/fields.ts'
import { oneOf, pointer, report } from '../document/issues.ts'
import type { FactState } from '../snapshot.ts'
import type { TracedLimit } from '../trace.ts'
import { everyTruth, type Truth } from '../truth.ts'
import { factOfType, type Reading } from './reading.ts'
import type { Tracing } from './tracing.ts'

/** A limit that depends on a coded fact; every code is covered, or `else` is given. */
export interface LimitByCode {
  readonly by: string
  readonly of: { readonly [code: string]: number }
  readonly else?: number
}

/** A number, or a number that depends on a coded fact (sex, for example). */
export type Limit = number | LimitByCode

/** Lower and upper limit; `ge` and `le` include the limit, `gt` and `lt` do not. */
export interface Limits {
  readonly ge?: Limit
  readonly gt?: Limit
  readonly le?: Limit
  readonly lt?: Limit
}

export type Comparison = 'ge' | 'gt' | 'le' | 'lt'
export const comparisons: readonly Comparison[] = ['ge', 'gt', 'le', 'lt']

/** A limit with held numbers: one, or one per code of the fact it depends on. */
export type HeldLimit =
  | { readonly comparison: Comparison; readonly value: number }
  | { readonly comparison: Comparison; readonly by: string; readonly of: ReadonlyMap<string, number> }

/** Reads one number of a limit into a held number, or reports why not. */
export type ReadNumber = (json: unknown, path: string) => number | undefined

/** Reads the limits of a test: a lower one, an upper one, or both. */
export function readLimits(
  reading: Reading,
  fields: Fields,
  path: string,
  readNumber: ReadNumber,
): readonly HeldLimit[] | undefined {
  const given = comparisons.filter((comparison) => Object.hasOwn(fields, comparison))
  const lower = given.filter((comparison) => comparison.startsWith('g'))
  if (given.length === 0 || lower.length > 1 || given.length - lower.length > 1) {
    report(
      reading.issues,
      'wrong-type',
      path,
      'a test needs a lower limit, an upper limit, or one of each',
      'use "ge" or "gt", and "le" or "lt"',
    )
    return undefined
  }
  const limits = given.map((comparison) =>
    readLimit(reading, fields[comparison], `${path}/${comparison}`, comparison, readNumber),
  )
  const read = limits.filter((limit) => limit !== undefined)
  return read.length === given.length ? read : undefined
}

function readLimit(
  reading: Reading,
  json: unknown,
  path: string,
  comparison: Comparison,
  readNumber: ReadNumber,
): HeldLimit | undefined {
  if (typeof json !== 'object' || json === null) {
    const value = readNumber(json, path)
    return value === undefined ? undefined : { comparison, value }
  }
  const fields = readFields(reading.issues, json, path, { required: ['by', 'of'], optional: ['else'] })
  const declared = fields && factOfType(reading, fields.by, `${path}/by`, 'code')
  const perCode = fields && readRecord(reading.issues, fields.of, `${path}/of`)
  if (fields === undefined || declared === undefined || perCode === undefined) return undefined
  const otherwise = fields.else === undefined ? undefined : readNumber(fields.else, `${path}/else`)
  const of = new Map<string, number>()
  for (const [code, number] of Object.entries(perCode)) {
    const at = pointer(`${path}/of`, code)
    if (!declared.codes.includes(code))
      report(
        reading.issues,
        'unknown-ref',
        at,
        `"${code}" is no code of "${fields.by}"`,
        `use ${oneOf(declared.codes)}`,
      )
    const value = readNumber(number, at)
    if (value !== undefined) of.set(code, value)
  }
  const uncovered = declared.codes.filter((code) => !Object.hasOwn(perCode, code))
  if (uncovered.length > 0 && fields.else === undefined) {
    report(
      reading.issues,
      'by-incomplete',
      `${path}/of`,
      `no limit for ${uncovered.join(', ')}`,
      'give every code a limit, or add "else"',
    )
    return undefined
  }
  if (otherwise !== undefined) for (const code of uncovered) of.set(code, otherwise)
  return of.size === declared.codes.length ? { comparison, by: String(fields.by), of } : undefined
}

/** Held numbers that a limit can still be: all of them while the fact it depends on is unknown. */
function possibleLimits(limit: HeldLimit, stateOf: (fact: string) => FactState): readonly number[] {
  if ('value' in limit) return [limit.value]
  const state = stateOf(limit.by)
  const value = state.kind === 'known' ? limit.of.get(String(state.value)) : undefined
  return value === undefined ? [...new Set(limit.of.values())] : [value]
}

/** Whether all, none or some of the held interval satisfies a comparison. */
export function compareInterval(lo: number, hi: number, comparison: Comparison, limit: number): Truth {
  const [worst, best] = comparison.startsWith('g') ? [lo, hi] : [hi, lo]
  if (satisfies(worst, comparison, limit)) return 'true'
  return satisfies(best, comparison, limit) ? 'unknown' : 'false'
}

/** Kleene answer of an interval against limits: true (or false) for every limit still possible. */
export function compareWithLimits(
  lo: number,
  hi: number,
  limits: readonly HeldLimit[],
  stateOf: (fact: string) => FactState,
): Truth {
  const truths = limits.map((limit) => {
    const answers = new Set(
      possibleLimits(limit, stateOf).map((value) => compareInterval(lo, hi, limit.comparison, value)),
    )
    const [only = 'unknown'] = answers
    return answers.size === 1 ? only : 'unknown'
  })
  return everyTruth(truths)
}

/** Facts on which limits depend and that are not known. */
export function openLimitFacts(
  limits: readonly HeldLimit[],
  stateOf: (fact: string) => FactState,
): readonly string[] {
  return limits.flatMap((limit) => ('by' in limit && stateOf(limit.by).kind !== 'known' ? [limit.by] : []))
}

/** The limits as they stand for this patient, for the reason tree. */
export function tracedLimits(limits: readonly HeldLimit[], tracing: Tracing): readonly TracedLimit[] {
  return limits.map((limit) => ({
    comparison: limit.comparison,
    values: possibleLimits(limit, tracing.stateOf).map(plainOf),
    ...('by' in limit ? { by: limit.by } : {}),
  }))
}

function satisfies(value: number, comparison: Comparison, limit: number): boolean {
  switch (comparison) {
    case 'ge':
      return value >= limit
    case 'gt':
      return value > limit
    case 'le':
      return value <= limit
    case 'lt':
      return value < limit
  }
}

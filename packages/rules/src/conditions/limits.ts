import { type Fields, readFields, readRecord } from '../document/fields.ts'
import { oneOf, pointer, report } from '../document/issues.ts'
import { fails, holds, type Level, open } from '../level.ts'
import { factOfType, type Reading } from './reading.ts'

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

/** Whether all, none or some of the held interval satisfies a comparison. */
export function compareInterval(lo: number, hi: number, comparison: Comparison, limit: number): Level {
  const lowest = satisfies(lo, comparison, limit)
  if (lowest === satisfies(hi, comparison, limit)) return lowest ? holds : fails
  return open
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

import { held } from '../decimal.ts'
import { type Issues, oneOf, pointer, report, shown } from './issues.ts'

export type Fields = Readonly<Record<string, unknown>>

const namePattern = /^[A-Za-z][A-Za-z0-9_.-]{0,127}$/

/** Whether a value is a record (not a list). */
export function isRecord(json: unknown): json is Fields {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}

/** A record with these keys and no others. */
export function readFields(
  issues: Issues,
  json: unknown,
  path: string,
  keys: { readonly required: readonly string[]; readonly optional?: readonly string[] },
): Fields | undefined {
  const fields = readRecord(issues, json, path)
  if (fields === undefined) return undefined
  const legal = [...keys.required, ...(keys.optional ?? [])]
  for (const key of Object.keys(fields)) {
    if (!legal.includes(key))
      report(
        issues,
        'unknown-key',
        pointer(path, key),
        `"${key}" has no meaning here`,
        `use ${oneOf(legal)}, or leave it out`,
      )
  }
  const missing = keys.required.filter((key) => !Object.hasOwn(fields, key))
  for (const key of missing) report(issues, 'wrong-type', path, `"${key}" is missing`, `add "${key}"`)
  return missing.length === 0 ? fields : undefined
}

/** A record of any keys. */
export function readRecord(issues: Issues, json: unknown, path: string): Fields | undefined {
  if (isRecord(json)) return json
  report(issues, 'wrong-type', path, `${shown(json)} is not an object`, 'write an object')
  return undefined
}

/** The entries of a record whose keys are names; an absent record has none. */
export function readNamed(
  issues: Issues,
  json: unknown,
  path: string,
): readonly (readonly [string, unknown])[] {
  if (json === undefined) return []
  const entries = Object.entries(readRecord(issues, json, path) ?? {})
  for (const [name] of entries) checkName(issues, name, pointer(path, name))
  return entries
}

/** A list of at least `least` members; an absent list is empty. */
export function readList(issues: Issues, json: unknown, path: string, least = 0): readonly unknown[] {
  if (json === undefined && least === 0) return []
  if (Array.isArray(json) && json.length >= least) return json
  report(
    issues,
    'wrong-type',
    path,
    Array.isArray(json) ? `fewer than ${least} members` : `${shown(json)} is not a list`,
    `write a list of ${least === 0 ? 'members' : `${least} or more members`}`,
  )
  return []
}

/** A text that is not blank. */
export function readText(issues: Issues, json: unknown, path: string): string | undefined {
  if (typeof json === 'string' && json.trim() !== '') return json
  report(issues, 'wrong-type', path, `${shown(json)} is not a text`, 'write a text')
  return undefined
}

/** A name: a letter, then letters, digits, `_`, `.` or `-`. */
export function readName(issues: Issues, json: unknown, path: string): string | undefined {
  if (typeof json !== 'string') {
    report(issues, 'wrong-type', path, `${shown(json)} is not a name`, 'write a name')
    return undefined
  }
  return checkName(issues, json, path) ? json : undefined
}

/** One of a closed list of words. */
export function readWord<W extends string>(
  issues: Issues,
  json: unknown,
  path: string,
  words: readonly W[],
): W | undefined {
  const found = words.find((word) => word === json)
  if (found === undefined)
    report(
      issues,
      'wrong-type',
      path,
      `${shown(json)} is none of the words allowed here`,
      `use ${oneOf(words)}`,
    )
  return found
}

/** A number with at most six decimal places, held × 10^6. */
export function readDecimal(issues: Issues, json: unknown, path: string): number | undefined {
  const number = typeof json === 'number' ? held(json) : undefined
  if (number !== undefined && !number.rounded) return number.scaled
  report(
    issues,
    'wrong-type',
    path,
    `${shown(json)} is not a number of at most six decimal places`,
    'write such a number, without quotes',
  )
  return undefined
}

/** A whole number from `least` on. */
export function readWhole(issues: Issues, json: unknown, path: string, least: number): number | undefined {
  if (typeof json === 'number' && Number.isSafeInteger(json) && json >= least) return json
  report(
    issues,
    'wrong-type',
    path,
    `${shown(json)} is not a whole number from ${least} on`,
    'write a whole number',
  )
  return undefined
}

function checkName(issues: Issues, name: string, path: string): boolean {
  if (namePattern.test(name)) return true
  report(
    issues,
    'wrong-type',
    path,
    `${shown(name)} is not a name`,
    'start with a letter; go on with letters, digits, "_", "." or "-"',
  )
  return false
}

import type { ValidationCode, ValidationError } from '../validation-error.ts'
import { caps } from './caps.ts'

/** Collects everything that is wrong, so that the author sees it all at once. */
export interface Issues {
  readonly errors: ValidationError[]
  readonly warnings: ValidationError[]
}

/** An empty collection. */
export function noIssues(): Issues {
  return { errors: [], warnings: [] }
}

/** Records an error. */
export function report(
  issues: Issues,
  code: ValidationCode,
  path: string,
  message: string,
  fix: string,
): void {
  if (issues.errors.length < caps.errors) issues.errors.push({ code, severity: 'error', path, message, fix })
}

/** Records a warning. */
export function warn(issues: Issues, code: ValidationCode, path: string, message: string, fix: string): void {
  if (issues.warnings.length < caps.errors)
    issues.warnings.push({ code, severity: 'warning', path, message, fix })
}

/** The JSON Pointer of a member (RFC 6901). */
export function pointer(path: string, member: string | number): string {
  return `${path}/${String(member).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** A value as it is named in a sentence, shortened. */
export function shown(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  switch (typeof value) {
    case 'object':
      return 'an object'
    case 'string':
      return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`
    case 'function':
    case 'symbol':
      return `a ${typeof value}`
    default:
      return String(value)
  }
}

/** Names in a sentence: "a, b or c", shortened. */
export function oneOf(names: Iterable<string>): string {
  const all = [...names]
  const some = all.slice(0, 12)
  if (some.length < all.length) return `${some.join(', ')} … (${all.length})`
  return some.length > 1 ? `${some.slice(0, -1).join(', ')} or ${some.at(-1)}` : (some[0] ?? 'nothing')
}

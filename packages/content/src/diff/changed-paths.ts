import { canonicalJson } from '@guideboard/rules'
import { pointer } from '../parsing/reading.ts'

/** One value that is different; null where there is none on that side. */
export interface PathChange {
  /** JSON Pointer within what is compared; empty for all of it. */
  readonly path: string
  readonly before: unknown
  readonly after: unknown
}

/** Every innermost place at which two JSON values differ. Lists of different length differ as a whole. */
export function changedPaths(before: unknown, after: unknown, path = ''): readonly PathChange[] {
  if (sameJson(before, after)) return []
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return before.flatMap((member, index) => changedPaths(member, after[index], pointer(path, index)))
  }
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
    return keys.flatMap((key) => changedPaths(member(before, key), member(after, key), pointer(path, key)))
  }
  return [{ path, before: before ?? null, after: after ?? null }]
}

/** Whether two values are the same JSON; nothing at all is the same as itself only. */
export function sameJson(before: unknown, after: unknown): boolean {
  if (before === undefined || after === undefined) return before === after
  return before === after || canonicalJson(before) === canonicalJson(after)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function member(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined
}

import { caps } from './caps.ts'
import { type Issues, pointer, report, shown } from './issues.ts'

/** Plain JSON without prototypes, frozen. */
export type Json = boolean | number | string | null | readonly Json[] | { readonly [key: string]: Json }

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

interface Budget {
  left: number
}

/**
 * Copies a value into frozen, prototype-free JSON. What is no JSON (undefined, NaN, -0, functions),
 * a forbidden key, too deep or too large is refused with its path; counting stops at the cap, so a
 * hostile document costs no more than an accepted one.
 */
export function admit(
  value: unknown,
  path: string,
  issues: Issues,
  budget: Budget = { left: caps.bytes },
  depth = 0,
): Json | undefined {
  if (budget.left < 0) return undefined
  switch (typeof value) {
    case 'boolean':
      spend(5, path, issues, budget)
      return value
    case 'number':
      spend(1, path, issues, budget)
      return number(value, path, issues)
    case 'string':
      spend(value.length + 2, path, issues, budget)
      return text(value, path, issues)
    case 'object':
      break
    default:
      return refuse(value, path, issues)
  }
  if (value === null) return refuse(value, path, issues)
  if (depth >= caps.jsonDepth) {
    report(
      issues,
      'cap-exceeded',
      path,
      `nested deeper than ${caps.jsonDepth} levels`,
      'name the inner part in "define" and refer to it',
    )
    return undefined
  }
  spend(2, path, issues, budget)
  return Array.isArray(value)
    ? list(value, path, issues, budget, depth)
    : record(value as Readonly<Record<string, unknown>>, path, issues, budget, depth)
}

function list(value: readonly unknown[], path: string, issues: Issues, budget: Budget, depth: number): Json {
  const copy: Json[] = []
  for (let i = 0; i < value.length; i += 1) {
    if (spend(1, pointer(path, i), issues, budget)) break
    copy.push(admit(value[i], pointer(path, i), issues, budget, depth + 1) ?? false)
  }
  return Object.freeze(copy)
}

function record(
  value: Readonly<Record<string, unknown>>,
  path: string,
  issues: Issues,
  budget: Budget,
  depth: number,
): Json {
  const copy: Record<string, Json> = Object.create(null)
  for (const key of Object.keys(value)) {
    const at = pointer(path, key)
    if (spend(key.length + 4, at, issues, budget)) break
    if (forbiddenKeys.has(key)) {
      report(issues, 'unknown-key', at, `"${key}" is not allowed as a key`, 'rename it')
      continue
    }
    const admitted = admit(value[key], at, issues, budget, depth + 1)
    if (admitted !== undefined) copy[key] = admitted
  }
  return Object.freeze(copy)
}

function number(value: number, path: string, issues: Issues): number | undefined {
  if (Number.isFinite(value) && !Object.is(value, -0)) return value
  report(
    issues,
    'wrong-type',
    path,
    `${Object.is(value, -0) ? '-0' : value} is not a number of the language`,
    'give a finite number',
  )
  return undefined
}

function text(value: string, path: string, issues: Issues): string | undefined {
  if (value.isWellFormed()) return value
  report(issues, 'wrong-type', path, 'the text contains a lone surrogate', 'give well-formed Unicode text')
  return undefined
}

function refuse(value: unknown, path: string, issues: Issues): undefined {
  report(issues, 'wrong-type', path, `${shown(value)} has no place in a rule set`, 'leave it out')
  return undefined
}

function spend(bytes: number, path: string, issues: Issues, budget: Budget): boolean {
  const before = budget.left
  budget.left -= bytes
  if (budget.left >= 0) return false
  if (before >= 0)
    report(
      issues,
      'cap-exceeded',
      path,
      `the document is larger than ${caps.bytes / 1024} kB`,
      'split it into several rule sets',
    )
  return true
}

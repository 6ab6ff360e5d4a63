import { readFields } from './document/fields.ts'
import { type Issues, noIssues, report } from './document/issues.ts'
import type { FactDeclaration } from './fact-declaration.ts'
import { programOf } from './parse-rule-set.ts'
import { emptySnapshot, readGiven, readInto } from './read-given.ts'
import type { RuleSet } from './rule-set.ts'
import type { FactInput, GivenFacts, Snapshot } from './snapshot.ts'
import type { ValidationError } from './validation-error.ts'

export type SnapshotResult =
  | { readonly ok: true; readonly snapshot: Snapshot; readonly warnings: readonly ValidationError[] }
  | { readonly ok: false; readonly errors: readonly ValidationError[] }

/**
 * Reads stated values into a snapshot: checks fact, type, domain and whole numbers, and converts units
 * exactly into the fact's own. Nothing is clipped or guessed; every refusal has the path of its value
 * (`/careDays` for a record, `/3/value` for a list). Linear in the facts. Throws a TypeError only for what is no
 * rule set.
 */
export function readSnapshot(ruleSet: RuleSet, given: readonly FactInput[] | GivenFacts): SnapshotResult {
  const issues = noIssues()
  const { facts } = programOf(ruleSet)
  const snapshot = Array.isArray(given)
    ? readInputs(issues, facts, given)
    : readGiven(issues, facts, given, '')
  if (issues.errors.length > 0) return { ok: false, errors: issues.errors }
  return { ok: true, snapshot, warnings: issues.warnings }
}

function readInputs(
  issues: Issues,
  facts: ReadonlyMap<string, FactDeclaration>,
  given: readonly unknown[],
): Snapshot {
  const states = emptySnapshot()
  for (const [i, input] of given.entries()) {
    const path = `/${i}`
    const fields = readFields(issues, input, path, { required: ['fact', 'value'], optional: ['source'] })
    if (fields === undefined) continue
    const fact = String(fields.fact)
    if (Object.hasOwn(states, fact))
      report(issues, 'duplicate-id', `${path}/fact`, `"${fact}" is given twice`, 'give the value that counts')
    readInto(states, issues, facts, fact, fields.value, `${path}/fact`, `${path}/value`)
    const state = states[fact]
    if (state !== undefined && fields.source !== undefined) states[fact] = { ...state, source: fields.source }
  }
  return Object.freeze(states)
}

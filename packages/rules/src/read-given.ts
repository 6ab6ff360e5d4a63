import { dayOf } from './days.ts'
import { isRecord } from './document/fields.ts'
import { type Issues, oneOf, pointer, report, shown } from './document/issues.ts'
import type { FactDeclaration } from './fact-declaration.ts'
import { known, wrong } from './given-value.ts'
import { readQuantityState } from './read-quantity.ts'
import type { FactState, Snapshot } from './snapshot.ts'

/** Reads a record of stated values, as a case gives them. */
export function readGiven(
  issues: Issues,
  facts: ReadonlyMap<string, FactDeclaration>,
  given: unknown,
  path: string,
): Snapshot {
  const states = emptySnapshot()
  if (!isRecord(given)) {
    report(
      issues,
      'wrong-type',
      path,
      `${shown(given)} is not an object`,
      'write an object of values by fact',
    )
    return states
  }
  for (const [fact, value] of Object.entries(given))
    readInto(states, issues, facts, fact, value, pointer(path, fact), pointer(path, fact))
  return Object.freeze(states)
}

/** Reads one stated value into a snapshot under construction, or reports why not. */
export function readInto(
  states: Record<string, FactState>,
  issues: Issues,
  facts: ReadonlyMap<string, FactDeclaration>,
  fact: string,
  value: unknown,
  factPath: string,
  path: string,
): void {
  const declared = facts.get(fact)
  if (declared === undefined) {
    report(issues, 'unknown-fact', factPath, `no fact is called ${shown(fact)}`, `use ${oneOf(facts.keys())}`)
    return
  }
  const state = readState(issues, declared, value, path)
  if (state !== undefined) states[fact] = state
}

function readState(
  issues: Issues,
  declared: FactDeclaration,
  given: unknown,
  path: string,
): FactState | undefined {
  if (isRecord(given) && given.unknown === true && Object.keys(given).length === 1) return { kind: 'unknown' }
  if (declared.type === 'quantity') return readQuantityState(issues, declared, given, path)
  const value = isRecord(given) && Object.keys(given).join() === 'value' ? given.value : given
  switch (declared.type) {
    case 'boolean':
      return typeof value === 'boolean' ? known(value) : wrong(issues, path, value, 'true or false')
    case 'code':
      return declared.codes.some((code) => code === value)
        ? known(String(value))
        : wrong(issues, path, value, `one of ${oneOf(declared.codes)}`)
    case 'date':
      return typeof value === 'string' && dayOf(value) !== undefined
        ? known(value)
        : wrong(issues, path, value, 'a date written YYYY-MM-DD')
  }
}

/** A snapshot under construction. */
export function emptySnapshot(): Record<string, FactState> {
  return Object.create(null)
}

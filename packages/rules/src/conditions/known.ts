import type { Fields } from '../document/fields.ts'
import { readFields } from '../document/fields.ts'
import type { TraceNode } from '../trace.ts'
import { truthOf } from '../truth.ts'
import { declaredFact, type Reading } from './reading.ts'
import { answered, type Tracing } from './tracing.ts'

/** The record holds a value of the fact. About the record, not the patient: legal in cautions only. */
export interface Known {
  readonly known: string
}

export interface KnownCondition {
  readonly kind: 'known'
  readonly path: string
  readonly fact: string
}

export function readKnown(reading: Reading, json: Fields, path: string): KnownCondition | undefined {
  const fields = readFields(reading.issues, json, path, { required: ['known'] })
  if (fields === undefined || declaredFact(reading, fields.known, `${path}/known`) === undefined)
    return undefined
  return { kind: 'known', path, fact: String(fields.known) }
}

export function traceKnown(condition: KnownCondition, tracing: Tracing): TraceNode {
  const state = tracing.stateOf(condition.fact)
  return {
    kind: 'known',
    ...answered(condition, truthOf(state.kind !== 'unknown'), []),
    fact: condition.fact,
    state,
  }
}

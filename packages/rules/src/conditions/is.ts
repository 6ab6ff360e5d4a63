import type { Fields } from '../document/fields.ts'
import { readFields } from '../document/fields.ts'
import type { FactState } from '../snapshot.ts'
import type { TraceNode } from '../trace.ts'
import { type Truth, truthOf } from '../truth.ts'
import { factOfType, type Reading } from './reading.ts'
import { answered, type Tracing } from './tracing.ts'

/** A boolean fact is true. */
export interface Is {
  readonly is: string
}

export interface IsCondition {
  readonly kind: 'is'
  readonly path: string
  readonly fact: string
}

export function readIs(reading: Reading, json: Fields, path: string): IsCondition | undefined {
  const fields = readFields(reading.issues, json, path, { required: ['is'] })
  if (fields === undefined || factOfType(reading, fields.is, `${path}/is`, 'boolean') === undefined)
    return undefined
  return { kind: 'is', path, fact: String(fields.is) }
}

export function traceIs(condition: IsCondition, tracing: Tracing): TraceNode {
  const state = tracing.stateOf(condition.fact)
  return {
    kind: 'is',
    ...answered(condition, truthOfState(state), [condition.fact]),
    fact: condition.fact,
    state,
  }
}

function truthOfState(state: FactState): Truth {
  return state.kind === 'known' ? truthOf(state.value === true) : 'unknown'
}

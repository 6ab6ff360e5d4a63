import type { Condition } from '../condition.ts'
import type { Fields } from '../document/fields.ts'
import { readFields } from '../document/fields.ts'
import type { Expression } from '../expression.ts'
import type { TraceNode } from '../trace.ts'
import { everyTruth } from '../truth.ts'
import { readMembers } from './members.ts'
import type { Reading } from './reading.ts'
import { answered, lackedBy, type Tracing } from './tracing.ts'

/** Every member holds. */
export interface All {
  readonly all: readonly Expression[]
}

export interface AllCondition {
  readonly kind: 'all'
  readonly path: string
  readonly members: readonly Condition[]
}

export function readAll(reading: Reading, json: Fields, path: string): AllCondition | undefined {
  const fields = readFields(reading.issues, json, path, { required: ['all'] })
  const members = fields && readMembers(reading, fields.all, `${path}/all`)
  return members && { kind: 'all', path, members }
}

export function traceAll(condition: AllCondition, tracing: Tracing): TraceNode {
  const children = condition.members.map(tracing.trace)
  const truth = everyTruth(children.map((child) => child.truth))
  return { kind: 'all', ...answered(condition, truth, lackedBy(children)), children }
}

import type { Condition } from '../condition.ts'
import type { Fields } from '../document/fields.ts'
import { readFields } from '../document/fields.ts'
import type { Expression } from '../expression.ts'
import type { TraceNode } from '../trace.ts'
import { someTruth } from '../truth.ts'
import { readMembers } from './members.ts'
import type { Reading } from './reading.ts'
import { answered, lackedBy, type Tracing } from './tracing.ts'

/** Some member holds. */
export interface Any {
  readonly any: readonly Expression[]
}

export interface AnyCondition {
  readonly kind: 'any'
  readonly path: string
  readonly members: readonly Condition[]
}

export function readAny(reading: Reading, json: Fields, path: string): AnyCondition | undefined {
  const fields = readFields(reading.issues, json, path, { required: ['any'] })
  const members = fields && readMembers(reading, fields.any, `${path}/any`)
  return members && { kind: 'any', path, members }
}

export function traceAny(condition: AnyCondition, tracing: Tracing): TraceNode {
  const children = condition.members.map(tracing.trace)
  const truth = someTruth(children.map((child) => child.truth))
  return { kind: 'any', ...answered(condition, truth, lackedBy(children)), children }
}

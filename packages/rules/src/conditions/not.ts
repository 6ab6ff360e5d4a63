import type { Condition } from '../condition.ts'
import type { Fields } from '../document/fields.ts'
import { readFields } from '../document/fields.ts'
import type { Expression } from '../expression.ts'
import type { TraceNode } from '../trace.ts'
import { negate } from '../truth.ts'
import type { Reading } from './reading.ts'
import { answered, type Tracing } from './tracing.ts'

/** The inner expression does not hold. */
export interface Not {
  readonly not: Expression
}

export interface NotCondition {
  readonly kind: 'not'
  readonly path: string
  readonly member: Condition
}

export function readNot(reading: Reading, json: Fields, path: string): NotCondition | undefined {
  const fields = readFields(reading.issues, json, path, { required: ['not'] })
  const member = fields && reading.read(fields.not, `${path}/not`)
  return member && { kind: 'not', path, member }
}

export function traceNot(condition: NotCondition, tracing: Tracing): TraceNode {
  const child = tracing.trace(condition.member)
  return { kind: 'not', ...answered(condition, negate(child.truth), child.missing), child }
}

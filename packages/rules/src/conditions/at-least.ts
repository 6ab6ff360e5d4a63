import type { Condition } from '../condition.ts'
import type { Fields } from '../document/fields.ts'
import { readFields, readWhole } from '../document/fields.ts'
import { report } from '../document/issues.ts'
import type { Expression } from '../expression.ts'
import type { TraceNode } from '../trace.ts'
import { atLeastTruth } from '../truth.ts'
import { readMembers } from './members.ts'
import type { Reading } from './reading.ts'
import { answered, lackedBy, type Tracing } from './tracing.ts'

/** At least so many of the members hold. */
export interface AtLeast {
  readonly atLeast: number
  readonly of: readonly Expression[]
}

export interface AtLeastCondition {
  readonly kind: 'at-least'
  readonly path: string
  readonly atLeast: number
  readonly members: readonly Condition[]
}

export function readAtLeast(reading: Reading, json: Fields, path: string): AtLeastCondition | undefined {
  const fields = readFields(reading.issues, json, path, { required: ['atLeast', 'of'] })
  if (fields === undefined) return undefined
  const members = readMembers(reading, fields.of, `${path}/of`)
  const atLeast = readWhole(reading.issues, fields.atLeast, `${path}/atLeast`, 1)
  if (members === undefined || atLeast === undefined) return undefined
  if (atLeast > members.length) {
    report(
      reading.issues,
      'wrong-type',
      `${path}/atLeast`,
      `${atLeast} of ${members.length} can never hold`,
      `use a number from 1 to ${members.length}`,
    )
    return undefined
  }
  return { kind: 'at-least', path, atLeast, members }
}

export function traceAtLeast(condition: AtLeastCondition, tracing: Tracing): TraceNode {
  const children = condition.members.map(tracing.trace)
  const truths = children.map((child) => child.truth)
  return {
    kind: 'at-least',
    ...answered(condition, atLeastTruth(condition.atLeast, truths), lackedBy(children)),
    atLeast: condition.atLeast,
    met: truths.filter((truth) => truth === 'true').length,
    open: truths.filter((truth) => truth === 'unknown').length,
    children,
  }
}

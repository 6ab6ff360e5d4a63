import type { Condition } from '../condition.ts'
import type { Fields } from '../document/fields.ts'
import { readFields } from '../document/fields.ts'
import type { Expression } from '../expression.ts'
import { opposite } from '../level.ts'
import { type Compiling, type Construct, keyOf, levelOf, traced } from './compiling.ts'
import type { Reading } from './reading.ts'

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

export function compileNot({ path, member }: NotCondition, compiling: Compiling): Construct {
  const part = compiling.compile(member)
  return {
    key: keyOf('not', [part]),
    needs: [part],
    answer: (tracing) => opposite(levelOf(part, tracing)),
    trace: (tracing, truth) => {
      const child = traced(part, tracing)
      return { kind: 'not', path, truth, missing: child.missing, child }
    },
  }
}

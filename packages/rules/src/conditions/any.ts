import type { Condition } from '../condition.ts'
import type { Fields } from '../document/fields.ts'
import { readFields } from '../document/fields.ts'
import type { Expression } from '../expression.ts'
import { either, fails, type Level, open } from '../level.ts'
import { type Compiling, type Construct, keyOf, tracedAll } from './compiling.ts'
import { lackedBy } from './lacking.ts'
import { readMembers } from './members.ts'
import type { Reading } from './reading.ts'

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

export function compileAny({ path, members }: AnyCondition, compiling: Compiling): Construct {
  const parts = members.map(compiling.compile)
  const places = parts.map((part) => part.place)
  return {
    key: keyOf('any', parts),
    needs: parts,
    answer: ({ levels }) => {
      let level: Level = fails
      for (const place of places) level = either(level, levels[place] ?? open)
      return level
    },
    trace: (tracing, truth) => {
      const children = tracedAll(parts, tracing)
      return { kind: 'any', path, truth, missing: lackedBy(truth, children), children }
    },
  }
}

import type { Condition } from '../condition.ts'
import type { Fields } from '../document/fields.ts'
import { readFields } from '../document/fields.ts'
import type { Expression } from '../expression.ts'
import { both, holds, type Level, open } from '../level.ts'
import { type Compiling, type Construct, keyOf, tracedAll } from './compiling.ts'
import { lackedBy } from './lacking.ts'
import { readMembers } from './members.ts'
import type { Reading } from './reading.ts'

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

export function compileAll({ path, members }: AllCondition, compiling: Compiling): Construct {
  const parts = members.map(compiling.compile)
  const places = parts.map((part) => part.place)
  return {
    key: keyOf('all', parts),
    needs: parts,
    answer: ({ levels }) => {
      let level: Level = holds
      for (const place of places) level = both(level, levels[place] ?? open)
      return level
    },
    trace: (tracing, truth) => {
      const children = tracedAll(parts, tracing)
      return { kind: 'all', path, truth, missing: lackedBy(truth, children), children }
    },
  }
}

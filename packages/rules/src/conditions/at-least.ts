import type { Condition } from '../condition.ts'
import type { Fields } from '../document/fields.ts'
import { readFields, readWhole } from '../document/fields.ts'
import { report } from '../document/issues.ts'
import type { Expression } from '../expression.ts'
import { fails, holds, open } from '../level.ts'
import { type Compiling, type Construct, keyOf, tracedAll } from './compiling.ts'
import { lackedBy } from './lacking.ts'
import { readMembers } from './members.ts'
import type { Reading } from './reading.ts'

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

export function compileAtLeast(
  { path, atLeast, members }: AtLeastCondition,
  compiling: Compiling,
): Construct {
  const parts = members.map(compiling.compile)
  const places = parts.map((part) => part.place)
  return {
    key: keyOf(`at-least ${atLeast}`, parts),
    needs: parts,
    answer: ({ levels }) => {
      let [met, possible] = [0, 0]
      for (const place of places) {
        const level = levels[place] ?? open
        if (level === holds) met += 1
        if (level !== fails) possible += 1
      }
      if (met >= atLeast) return holds
      return possible < atLeast ? fails : open
    },
    trace: (tracing, truth) => {
      const children = tracedAll(parts, tracing)
      const missing = lackedBy(truth, children)
      const met = children.filter((child) => child.truth === 'true').length
      const unknown = children.filter((child) => child.truth === 'unknown').length
      return { kind: 'at-least', path, truth, missing, atLeast, met, open: unknown, children }
    },
  }
}

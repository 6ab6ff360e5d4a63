import type { Condition } from './condition.ts'
import { readAll } from './conditions/all.ts'
import { readAny } from './conditions/any.ts'
import { readAtLeast } from './conditions/at-least.ts'
import { readChoiceTest } from './conditions/choice.ts'
import { readCode } from './conditions/code.ts'
import { readIs } from './conditions/is.ts'
import { readKnown } from './conditions/known.ts'
import { readNot } from './conditions/not.ts'
import { readQuantity } from './conditions/quantity.ts'
import type { Reading } from './conditions/reading.ts'
import { readRef } from './conditions/ref.ts'
import { readScoreTest } from './conditions/score.ts'
import { caps } from './document/caps.ts'
import { type Fields, readRecord } from './document/fields.ts'
import { type Issues, report } from './document/issues.ts'

type Read = (reading: Reading, json: Fields, path: string) => Condition | undefined

// The key that names the construct; the order matters only where two constructs share a key.
const constructs: readonly (readonly [key: string, read: Read])[] = [
  ['all', readAll],
  ['any', readAny],
  ['not', readNot],
  ['atLeast', readAtLeast],
  ['is', readIs],
  ['known', readKnown],
  ['ref', readRef],
  ['choose', readChoiceTest],
  ['score', readScoreTest],
  [
    'fact',
    (reading, json, path) => ('eq' in json || 'in' in json ? readCode : readQuantity)(reading, json, path),
  ],
]

/** Makes the reader of expressions of one rule set; it counts nodes and depth against the caps. */
export function conditionReader(given: Omit<Reading, 'read'>): Reading {
  let nodes = 0
  let depth = 0
  const read = (json: unknown, path: string): Condition | undefined => {
    nodes += 1
    if (nodes > caps.nodes)
      return tooMuch(given.issues, path, nodes === caps.nodes + 1, `more than ${caps.nodes} expressions`)
    if (depth >= caps.depth)
      return tooMuch(given.issues, path, true, `expressions nested deeper than ${caps.depth}`)
    depth += 1
    const condition = readCondition(reading, json, path)
    depth -= 1
    return condition
  }
  const reading: Reading = { ...given, read }
  return reading
}

function readCondition(reading: Reading, json: unknown, path: string): Condition | undefined {
  const fields = readRecord(reading.issues, json, path)
  if (fields === undefined) return undefined
  const construct = constructs.find(([key]) => Object.hasOwn(fields, key))
  if (construct !== undefined) return construct[1](reading, fields, path)
  report(
    reading.issues,
    'unknown-key',
    path,
    `no expression is made of ${Object.keys(fields).slice(0, 8).join(', ') || 'nothing'}`,
    `use one of ${constructs.map(([key]) => key).join(', ')}`,
  )
  return undefined
}

function tooMuch(issues: Issues, path: string, first: boolean, message: string): undefined {
  if (first)
    report(
      issues,
      'cap-exceeded',
      path,
      message,
      'name the inner part in "define" and refer to it, or split the rule set',
    )
  return undefined
}

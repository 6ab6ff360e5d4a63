import type { Condition } from '../condition.ts'
import { readList } from '../document/fields.ts'
import { pointer } from '../document/issues.ts'
import type { Reading } from './reading.ts'

/** The members of a list of expressions: one or more. */
export function readMembers(reading: Reading, json: unknown, path: string): readonly Condition[] | undefined {
  const list = readList(reading.issues, json, path, 1)
  const members = list.map((member, i) => reading.read(member, pointer(path, i)))
  const read = members.filter((member) => member !== undefined)
  return list.length > 0 && read.length === list.length ? read : undefined
}

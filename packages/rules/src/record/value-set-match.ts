import type { ValueSet } from '../rule-set.ts'
import type { RecordCoding } from './patient-record.ts'

/** Whether one of the codes is a member: same system, same code. */
export function isMember(codes: readonly RecordCoding[], valueSet: ValueSet): boolean {
  return codes.some((coding) =>
    valueSet.some((group) => group.system === coding.system && group.codes.includes(coding.code)),
  )
}

/**
 * Whether a value set can tell at all: one of the codes is of a system that it names. An entry in free
 * text or in a foreign code system might be a member, so it never helps to prove an absence.
 */
export function isComparable(codes: readonly RecordCoding[], valueSet: ValueSet): boolean {
  return codes.some((coding) => valueSet.some((group) => group.system === coding.system))
}

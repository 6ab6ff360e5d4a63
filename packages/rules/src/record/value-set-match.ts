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

const icd = new Set(['http://hl7.org/fhir/sid/icd-10-cm', 'http://hl7.org/fhir/sid/icd-9-cm'])

/**
 * Whether a code stands in one category of ICD (what comes before the dot) with a member that it is not: a value set is
 * partial, and such a code may well be meant.
 */
export function isBesideMember(codes: readonly RecordCoding[], valueSet: ValueSet): boolean {
  return codes.some(
    ({ system, code }) =>
      icd.has(system) &&
      valueSet.some(
        (group) => group.system === system && group.codes.some((one) => categoryOf(one) === categoryOf(code)),
      ),
  )
}

function categoryOf(code: string): string {
  return code.split('.')[0] ?? code
}

import type { ValueSet } from '../rule-set.ts'
import type { RecordCoding } from './patient-record.ts'

/** Whether one of the codes is a member: the same system, and the same code or, in ICD, one under it. */
export function isMember(codes: readonly RecordCoding[], valueSet: ValueSet): boolean {
  return codes.some(({ system, code }) =>
    valueSet.some(
      (group) =>
        group.system === system &&
        (group.codes.includes(code) || (icd.has(system) && group.codes.some((one) => isUnder(code, one)))),
    ),
  )
}

const icd = new Set(['http://hl7.org/fhir/sid/icd-10-cm', 'http://hl7.org/fhir/sid/icd-9-cm'])

// A code of ICD names its kind by how it begins: M54.50 is an M54.5, C50.911 a C50, and 1850 no 185.
function isUnder(code: string, heading: string): boolean {
  return code.startsWith(heading.includes('.') ? heading : `${heading}.`)
}

/**
 * Whether a value set can tell at all: one of the codes is of a system that it names. An entry in free
 * text or in a foreign code system might be a member, so it never helps to prove an absence.
 */
export function isComparable(codes: readonly RecordCoding[], valueSet: ValueSet): boolean {
  return codes.some((coding) => valueSet.some((group) => group.system === coding.system))
}

import type { ListName, RecordCoding } from './patient-record.ts'

/** A list that a "none known" code declares empty. */
export interface NoneKnown {
  readonly list: ListName
  readonly covers: 'current' | 'ever'
}

const snomed = 'http://snomed.info/sct'
const absentOrUnknown = 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips'

/**
 * SNOMED CT situations and the codes of the International Patient Summary. "No known food allergy" and
 * its like are left out: they speak of a part that no value set names. "Information not available" codes
 * are left out because they are the opposite of knowledge.
 */
const codes: Readonly<Record<string, Readonly<Record<string, NoneKnown>>>> = {
  [snomed]: {
    '160244002': { list: 'allergies', covers: 'ever' },
    '716186003': { list: 'allergies', covers: 'ever' },
    '409137002': { list: 'drug-allergies', covers: 'ever' },
    '160245001': { list: 'conditions', covers: 'current' },
  },
  [absentOrUnknown]: {
    'no-known-allergies': { list: 'allergies', covers: 'ever' },
    'no-known-medication-allergies': { list: 'drug-allergies', covers: 'ever' },
    'no-known-problems': { list: 'conditions', covers: 'ever' },
    'no-known-medications': { list: 'medications', covers: 'current' },
    'no-known-procedures': { list: 'procedures', covers: 'ever' },
  },
}

/** The list that these codes declare empty, if they are a "none known" code. */
export function noneKnownOf(coded: readonly RecordCoding[]): NoneKnown | undefined {
  for (const { system, code } of coded) {
    const known = Object.hasOwn(codes, system) ? codes[system] : undefined
    if (known !== undefined && Object.hasOwn(known, code)) return known[code]
  }
  return undefined
}

/**
 * Codes that say "none", "not this one" or "no information" about a list and so are no item of it,
 * whether or not they prove the list complete.
 */
export function isNoItem(coded: readonly RecordCoding[]): boolean {
  return coded.some(
    ({ system, code }) =>
      (system === snomed && noItems.has(code)) ||
      (system === absentOrUnknown && (code.startsWith('no-known-') || code.endsWith('-info'))),
  )
}

const noItems = new Set([
  '160244002', // no known allergies
  '716186003', // no known allergy
  '409137002', // no known drug allergy
  '428607008', // no known environmental allergy
  '429625007', // no known food allergy
  '716184000', // no known latex allergy
  '160245001', // no current problems or disability
])

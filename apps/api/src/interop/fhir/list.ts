import type { ListName, RecordCoding } from '@guideboard/rules'
import { childrenOf, conceptOf, dateOf, type Element, problem, textOf } from './element.ts'
import type { Mapped } from './mapped.ts'
import { referenceOf } from './reference.ts'

/** LOINC and FHIR codes of the lists whose emptiness means something to a rule. */
const lists: Readonly<Record<string, Readonly<Record<string, ListName>>>> = {
  'http://loinc.org': {
    '11450-4': 'conditions',
    '10160-0': 'medications',
    '48765-2': 'allergies',
    '47519-4': 'procedures',
  },
  'http://terminology.hl7.org/CodeSystem/list-example-use-codes': {
    problems: 'conditions',
    medications: 'medications',
    allergies: 'allergies',
  },
}

/** List: evidence that a list is complete, when a clinician states it empty (`nilknown`). */
export function mapList(element: Element): Mapped {
  const code = conceptOf(element, 'code')
  const status = textOf(element, 'status')
  const empty = conceptOf(element, 'emptyReason')
  const recordedOn = dateOf(element, 'date')
  const subject = referenceOf(element, 'subject')
  const items = childrenOf(element, 'entry')
  if (!isNilKnown(empty?.codes ?? []))
    return { kind: 'skip', reason: 'a list of items does not prove that nothing is left out' }
  if (items.length > 0) problem(element, 'emptyReason', 'The list is stated empty and has items.')
  if (status !== 'current')
    return { kind: 'skip', reason: `the list is ${status ?? 'without status'}, not current` }
  const list = listOf(code?.codes ?? [])
  if (list === undefined)
    return { kind: 'skip', reason: 'the list is none of problems, medications, allergies, procedures' }
  return {
    kind: 'entry',
    subject,
    entry: {
      kind: 'list',
      codes: code?.codes ?? [],
      ...(code?.display === undefined ? {} : { display: code.display }),
      ...(recordedOn === undefined ? {} : { recordedOn }),
      list,
      // "Takes nothing" is said of today, not of the weeks before.
      covers: list === 'medications' ? 'current' : 'ever',
      by: 'nilknown',
    },
  }
}

function isNilKnown(codes: readonly RecordCoding[]): boolean {
  return codes.some(
    ({ system, code }) =>
      system === 'http://terminology.hl7.org/CodeSystem/list-empty-reason' && code === 'nilknown',
  )
}

function listOf(codes: readonly RecordCoding[]): ListName | undefined {
  for (const { system, code } of codes) {
    const known = Object.hasOwn(lists, system) ? lists[system] : undefined
    if (known !== undefined && Object.hasOwn(known, code)) return known[code]
  }
  return undefined
}

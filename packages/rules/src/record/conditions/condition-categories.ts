import type { ValueSet } from '../../rule-set.ts'
import type { RecordCoding } from '../patient-record.ts'
import conditions from './conditions.json' with { type: 'json' }

export const snomed = 'http://snomed.info/sct'
const icd10 = 'http://hl7.org/fhir/sid/icd-10-cm'

interface Akin {
  readonly of?: readonly string[]
  readonly codes: readonly string[]
}

const akin: Readonly<Record<string, readonly Akin[]>> = conditions.akin
const concepts: Readonly<Record<string, { readonly icd10: readonly string[] }>> = conditions.snomed

/** A code as ICD knows it: itself, or the ICD-10-CM categories of a SNOMED CT concept; undefined when nobody placed it. */
export function inIcd({
  system,
  code,
}: Pick<RecordCoding, 'system' | 'code'>):
  | { readonly system: string; readonly codes: readonly string[] }
  | undefined {
  if (Object.hasOwn(akin, system)) return { system, codes: [code] }
  const concept = system === snomed && Object.hasOwn(concepts, code) ? concepts[code] : undefined
  return concept === undefined ? undefined : { system: icd10, codes: concept.icd10 }
}

/** The codes of a value set in one edition of ICD, those of its SNOMED CT concepts among them. */
export function icdCodesOf(valueSet: ValueSet, edition: string): readonly string[] {
  return valueSet.flatMap(({ system, codes }) =>
    codes.flatMap((code) => {
      const placed = inIcd({ system, code })
      return placed?.system === edition ? placed.codes : []
    }),
  )
}

/** Whether a code may be meant by a value set that names another: it stands in the same category, or in one that is akin. */
export function isAkin(code: string, named: string, edition: string): boolean {
  return (
    categoryOf(code) === categoryOf(named) ||
    (akin[edition] ?? []).some(({ of, codes }) => isAmong(named, of ?? codes) && isAmong(code, codes))
  )
}

function isAmong(code: string, ranges: readonly string[]): boolean {
  return ranges.some((range) => {
    const [from = range, to] = range.split('-')
    return to === undefined ? code.startsWith(from) : from <= categoryOf(code) && categoryOf(code) <= to
  })
}

function categoryOf(code: string): string {
  return code.split('.')[0] ?? code
}

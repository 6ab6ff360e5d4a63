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

/** What a value set may mean in one edition of ICD beyond the codes that it names. */
export interface Reach {
  readonly categories: ReadonlySet<string>
  readonly ranges: readonly Range[]
}

/** Categories from one to another, or a code with everything under it. */
interface Range {
  readonly from: string
  readonly to: string | undefined
}

const reaches = new WeakMap<ValueSet, Map<string, Reach | undefined>>()

/**
 * How far a value set reaches in one edition: over the categories of its codes, those of its SNOMED CT concepts among
 * them, and over what is akin to one of these. Worked out once. Undefined when it has no code of that edition.
 */
export function reachOf(valueSet: ValueSet, edition: string): Reach | undefined {
  const known = reaches.get(valueSet) ?? new Map<string, Reach | undefined>()
  reaches.set(valueSet, known)
  if (!known.has(edition)) known.set(edition, workedOut(valueSet, edition))
  return known.get(edition)
}

function workedOut(valueSet: ValueSet, edition: string): Reach | undefined {
  const named = valueSet.flatMap(({ system, codes }) =>
    codes.flatMap((code) => {
      const placed = inIcd({ system, code })
      return placed?.system === edition ? placed.codes : []
    }),
  )
  if (named.length === 0) return undefined
  const groups = (ranges[edition] ?? []).filter(({ of }) => named.some((code) => isAmong(code, of)))
  return { categories: new Set(named.map(categoryOf)), ranges: groups.flatMap(({ codes }) => codes) }
}

/** Whether a code may be meant by a value set that names others. */
export function isWithin(code: string, { categories, ranges }: Reach): boolean {
  return categories.has(categoryOf(code)) || isAmong(code, ranges)
}

const rangesOf = (codes: readonly string[]) =>
  codes.map((range): Range => {
    const [from = range, to] = range.split('-')
    return { from, to }
  })

const ranges = Object.fromEntries(
  Object.entries(akin).map(([edition, groups]) => [
    edition,
    groups.map(({ of, codes }) => ({ of: rangesOf(of ?? codes), codes: rangesOf(codes) })),
  ]),
)

function isAmong(code: string, ranges: readonly Range[]): boolean {
  const category = categoryOf(code)
  return ranges.some(({ from, to }) =>
    to === undefined ? code.startsWith(from) : from <= category && category <= to,
  )
}

function categoryOf(code: string): string {
  const end = code.indexOf('.')
  return end < 0 ? code : code.slice(0, end)
}

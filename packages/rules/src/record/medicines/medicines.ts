import type { RecordCoding } from '../patient-record.ts'
import known from './ingredients.json' with { type: 'json' }
import mapped from './products.json' with { type: 'json' }

export const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const ndc = 'http://hl7.org/fhir/sid/ndc'

/** What a code stands for: RxNorm ingredients, and whether it is a product that acts where it is put. */
export interface Medicine {
  readonly ingredients: readonly string[]
  readonly local: boolean
}

export interface Ingredient {
  readonly name: string
  readonly classes: readonly string[]
  /** Effects that several classes share. */
  readonly effects: readonly string[]
}

const ingredients = once(
  (): ReadonlyMap<string, Ingredient> =>
    new Map(
      Object.entries<{ name: string; classes: string[]; effects?: string[] }>(known.ingredients).map(
        ([code, { name, classes, effects = [] }]) => [code, { name, classes, effects }],
      ),
    ),
)

/** An ingredient by its RxNorm code; undefined when nobody placed it. */
export function ingredientOf(code: string): Ingredient | undefined {
  return ingredients().get(code)
}

/** Systems whose codes are of medicines. */
export function isDrugSystem(system: string): boolean {
  return drugSystems.has(system)
}

const drugSystems = new Set([rxnorm, ndc, 'http://www.whocc.no/atc', 'http://fdasis.nlm.nih.gov'])

/** Whether an RxNorm code names an ingredient or a salt of one, not a product. */
export function isSubstance(code: string): boolean {
  return ingredients().has(code) || Object.hasOwn(mapped.salts, code)
}

/** What a code of RxNorm or NDC stands for; undefined when the mapping does not know it. */
export function medicineOf({ system, code }: Pick<RecordCoding, 'system' | 'code'>): Medicine | undefined {
  if (system === rxnorm) return codes().get(code)
  return system === ndc ? packages().get(code.replaceAll('-', '')) : undefined
}

/** Whether an allergy code is known to be to something that is no medicine. */
export function isOtherAllergen({ system, code }: RecordCoding): boolean {
  return system === 'http://snomed.info/sct' && Object.hasOwn(known.otherAllergens.codes, code)
}

/** A name that people write for ingredients; a brand may be an everyday word. */
export interface WrittenName {
  readonly name: string
  readonly of: readonly string[]
  readonly brand: boolean
}

/** The names of ingredients and brands in lower case, by the first word of each. */
export const namesByWord = once((): ReadonlyMap<string, readonly WrittenName[]> => {
  const names = [
    ...[...ingredients()].map(([code, { name }]) => ({ name: name.toLowerCase(), of: [code], brand: false })),
    ...Object.entries<string>(mapped.brands).map(([name, key]) => ({
      name: name.toLowerCase(),
      of: key.split('+'),
      brand: true,
    })),
  ]
  return Map.groupBy(names, ({ name }) => wordsOf(name)[0] ?? name)
})

/** The words of a text: letters and digits. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

const codes = once((): ReadonlyMap<string, Medicine> => {
  const all = new Map<string, Medicine>()
  for (const code of ingredients().keys()) all.set(code, { ingredients: [code], local: false })
  for (const [code, of] of Object.entries<string>(mapped.salts)) all.set(code, medicine(of, false))
  addLists(all, mapped.products, false)
  addLists(all, mapped.localProducts, true)
  return all
})

const packages = once(
  (): ReadonlyMap<string, Medicine> =>
    new Map([
      ...Object.entries<string>(mapped.ndc).map(([code, of]) => [code, medicine(of, false)] as const),
      ...Object.entries<string>(mapped.localNdc).map(([code, of]) => [code, medicine(of, true)] as const),
    ]),
)

function addLists(all: Map<string, Medicine>, lists: Readonly<Record<string, string>>, local: boolean): void {
  for (const [key, list] of Object.entries(lists))
    for (const code of list.split(' ')) all.set(code, medicine(key, local))
}

function medicine(key: string, local: boolean): Medicine {
  return { ingredients: key.split('+'), local }
}

// Most callers never ask: the tables are laid out at the first question.
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

import type { ValueSet } from '../../rule-set.ts'
import type { RecordCoding } from '../patient-record.ts'
import { isMember } from '../value-set-match.ts'
import { kindOf, type MedicineKind } from './medicine-kind.ts'
import { medicineOf, rxnorm } from './medicines.ts'
import { namedMedicine } from './named-medicine.ts'

/**
 * How a medicine stands to a value set. `perhaps`: of the same class or put on one place only; `unknown`: nobody
 * can tell what it is. Both are no "no".
 */
export type MedicineMatch = 'member' | 'perhaps' | 'other' | 'unknown'

/** A medicine as a record names it. */
interface Named {
  readonly codes: readonly RecordCoding[]
  readonly display?: string | undefined
}

/**
 * Whether a medicine belongs to a value set: by its code, by the ingredients that its code is known to have, or by
 * an ingredient in its name. It is another one only when all its ingredients are known, and each is either of another
 * class or `placed`: named by another value set of the same author.
 */
export function matchMedicine(
  named: Named,
  valueSet: ValueSet,
  placed: ReadonlySet<string> = new Set(),
): MedicineMatch {
  if (isMember(named.codes, valueSet)) return 'member'
  const kind = kindOf(valueSet)
  if (kind === undefined) return 'unknown'
  const coded = named.codes.flatMap((coding) => medicineOf(coding) ?? [])
  const byCode = coded.map((medicine) => matchIngredients(medicine, kind, placed))
  const byName = matchName(named, kind, placed)
  if (byCode.includes('member')) return 'member'
  if (byCode.length === 0) return byName
  // A code and a name that disagree leave it open.
  return byCode.includes('perhaps') || byName === 'member' || byName === 'perhaps' ? 'perhaps' : 'other'
}

/** Whether something ordered or given belongs to a value set: by its code, or as a medicine of its ingredients. */
export function isNamedBy(named: Named, valueSet: ValueSet): boolean {
  return matchMedicine(named, valueSet) === 'member'
}

/** Whether a value set speaks of medicines. */
export function isOfMedicines(valueSet: ValueSet): boolean {
  return valueSet.some(({ system, codes }) => system === rxnorm && codes.length > 0)
}

function matchIngredients(
  { ingredients, local }: { readonly ingredients: readonly string[]; readonly local: boolean },
  kind: MedicineKind,
  placed: ReadonlySet<string>,
): 'member' | 'perhaps' | 'other' {
  if (ingredients.some((one) => kind.ingredients.has(one))) return local ? 'perhaps' : 'member'
  return ingredients.some((one) => kind.isAkin(one, placed)) ? 'perhaps' : 'other'
}

function matchName(
  { codes, display }: Named,
  kind: MedicineKind,
  placed: ReadonlySet<string>,
): MedicineMatch {
  const texts = [display, ...codes.map((coding) => coding.display)].filter((text) => text !== undefined)
  const named = namedMedicine(texts)
  if (named === undefined) return 'unknown'
  const match = matchIngredients(named, kind, placed)
  if (match === 'other') return 'unknown'
  return match === 'member' && named.doubtful ? 'perhaps' : match
}

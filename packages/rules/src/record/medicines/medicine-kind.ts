import type { RuleSet, ValueSet } from '../../rule-set.ts'
import { type Ingredient, ingredientOf, isSubstance, medicineOf, rxnorm } from './medicines.ts'

/** What the medicines of a value set have in common. */
export interface MedicineKind {
  /** The ingredients that it names. */
  readonly ingredients: ReadonlySet<string>
  /**
   * Whether a value set of this kind may have meant the ingredient, though it does not name it. What its author has
   * `placed` elsewhere is not akin by its class.
   */
  isAkin(ingredient: string, placed: ReadonlySet<string>): boolean
}

const kinds = new WeakMap<ValueSet, { readonly kind: MedicineKind | undefined }>()

/**
 * The kind of a value set: one substance, one class, or several classes and the effects that most of them share.
 * Undefined when it names no medicine. A value set is partial: what is akin to it stays open.
 */
export function kindOf(valueSet: ValueSet): MedicineKind | undefined {
  const had = kinds.get(valueSet)
  if (had !== undefined) return had.kind
  const kind = readKind(valueSet)
  kinds.set(valueSet, { kind })
  return kind
}

const placed = new WeakMap<RuleSet, ReadonlySet<string>>()

/** The ingredients that the value sets of a rule set name: where one of them belongs, its author has said. */
export function placedBy(ruleSet: RuleSet): ReadonlySet<string> {
  const had = placed.get(ruleSet)
  if (had !== undefined) return had
  const named = Object.values(ruleSet.valueSets ?? {}).flatMap((set) => [...(kindOf(set)?.ingredients ?? [])])
  const all = new Set(named)
  placed.set(ruleSet, all)
  return all
}

function readKind(valueSet: ValueSet): MedicineKind | undefined {
  const codings = valueSet.flatMap(({ system, codes }) => codes.map((code) => ({ system, code })))
  const drugs = codings.filter(({ system }) => system === rxnorm)
  if (drugs.length === 0) return undefined
  const medicines = drugs.map(medicineOf)
  // A product stands for itself; an ingredient or its salt for every product of it.
  const named = new Set(
    drugs.filter(({ code }) => isSubstance(code)).flatMap((coding) => medicineOf(coding)?.ingredients ?? []),
  )
  // Nobody knows what the value set means by a code that is not mapped.
  if (medicines.includes(undefined)) return { ingredients: named, isAkin: () => true }
  // Which part of a combination is meant does not show, so the single ones speak for the class.
  const single = new Set(medicines.flatMap((one) => (one?.ingredients.length === 1 ? one.ingredients : [])))
  const substances = single.size > 0 ? single : new Set(medicines.flatMap((one) => one?.ingredients ?? []))
  return { ingredients: named, isAkin: akinTo(substances) }
}

function akinTo(substances: ReadonlySet<string>): MedicineKind['isAkin'] {
  if (substances.size === 1) return (ingredient) => substances.has(ingredient)
  const members = [...substances].map(ingredientOf)
  if (members.includes(undefined)) return () => true
  const all = members.filter((one) => one !== undefined)
  const common = sharedBy(all, ({ classes }) => classes, all.length)
  const classes = common.size > 0 ? common : sharedBy(all, (one) => one.classes, 1)
  const effects = common.size > 0 ? new Set<string>() : sharedBy(all, (one) => one.effects, all.length / 2)
  return (ingredient, placed) => {
    if (substances.has(ingredient)) return true
    if (placed.has(ingredient)) return false
    const one = ingredientOf(ingredient)
    return (
      one === undefined ||
      one.classes.some((name) => classes.has(name)) ||
      one.effects.some((name) => effects.has(name))
    )
  }
}

function sharedBy(
  all: readonly Ingredient[],
  of: (one: Ingredient) => readonly string[],
  least: number,
): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const name of all.flatMap(of)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= least).map(([name]) => name))
}

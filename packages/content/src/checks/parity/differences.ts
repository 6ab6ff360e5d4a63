import type { DrugClass } from './drug-names.ts'
import { drugsIn, type NamedDrugs } from './drugs-in.ts'
import { type Quantity, quantitiesIn } from './quantities-in.ts'

/** `other`: only the second text has it; `left`: only the first; `limit`: both, and they cut elsewhere. */
export interface Difference {
  readonly kind: 'other' | 'left' | 'limit'
  readonly what: string
  readonly severity: 'block' | 'warn'
}

/** Numbers and limits of a text that are not those of the text it words anew. */
export function differingQuantities(from: string, to: string): readonly Difference[] {
  const [signed, own] = [quantitiesIn(from), quantitiesIn(to)]
  const others = own.filter((one) => !signed.some((other) => sameValue(one, other)))
  const left = signed.filter((one) => !own.some((other) => sameValue(one, other)))
  return unique([
    ...others.map(({ words }): Difference => ({ kind: 'other', what: `"${words}"`, severity: 'block' })),
    ...left.map(({ words }): Difference => ({ kind: 'left', what: `"${words}"`, severity: 'warn' })),
    ...own.flatMap((one) =>
      differingLimit(
        one,
        signed.filter((other) => sameValue(one, other)),
      ),
    ),
  ])
}

/** A number without a unit may be any: "65" and "age 65" are one. */
function sameValue(a: Quantity, b: Quantity): boolean {
  if (a.dimension === b.dimension) return Math.abs(a.value - b.value) < 1e-4 * Math.max(1, Math.abs(a.value))
  if (a.dimension !== 'count' && b.dimension !== 'count') return false
  return a.written === b.written
}

const cuts = { from: 'before it', below: 'before it', over: 'after it', upTo: 'after it' } as const
const words = { from: 'or more', below: 'below', over: 'more than', upTo: 'at most' } as const

/**
 * "65 or older" and "over 65" cut at different places. "Not within 14 days" and "after more than 14 days" cut at
 * the same one and look the other way, which may be meant: that is told, and stops nothing.
 */
function differingLimit(one: Quantity, same: readonly Quantity[]): readonly Difference[] {
  const limits = same.flatMap(({ limit }) => limit ?? [])
  const own = one.limit
  if (own === undefined || limits.length === 0 || limits.includes(own)) return []
  const severity = limits.some((limit) => cuts[limit] === cuts[own]) ? 'warn' : 'block'
  const signed = [...new Set(limits)].map((limit) => `"${words[limit]}"`).join(', ')
  return [
    { kind: 'limit', what: `"${words[own]}" ${one.written}, where clinicians read ${signed}`, severity },
  ]
}

/** Drugs of a text that are not those of the text it words anew; a brand stands for its substance. */
export function differingDrugs(from: string, to: string): readonly Difference[] {
  const [signed, own] = [drugsIn(from), drugsIn(to)]
  const other = (what: string, meant: boolean): Difference => ({
    kind: 'other',
    what,
    severity: meant ? 'warn' : 'block',
  })
  const left = (what: string): Difference => ({ kind: 'left', what, severity: 'warn' })
  return unique([
    ...[...own.drugs.values()]
      .filter(({ name }) => !signed.drugs.has(name))
      .map(({ name, classes }) =>
        other(
          name,
          classes.some((one) => signed.classes.has(one)),
        ),
      ),
    ...[...own.classes].filter((one) => !speaksOf(signed, one)).map((one) => other(one, false)),
    ...[...signed.drugs.keys()].filter((name) => !own.drugs.has(name)).map(left),
    ...[...signed.classes].filter((one) => !speaksOf(own, one)).map(left),
  ])
}

/** A class is spoken of by its own name, or by a drug that belongs to it. */
function speaksOf(named: NamedDrugs, wanted: DrugClass): boolean {
  return (
    named.classes.has(wanted) || [...named.drugs.values()].some(({ classes }) => classes.includes(wanted))
  )
}

function unique(differences: readonly Difference[]): readonly Difference[] {
  const seen = new Set<string>()
  return differences.filter(({ kind, what }) => {
    const known = seen.has(`${kind} ${what}`)
    seen.add(`${kind} ${what}`)
    return !known
  })
}

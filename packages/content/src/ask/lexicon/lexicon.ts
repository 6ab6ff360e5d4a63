import { PhraseBook } from '../text/phrases.ts'
import { aspects, demands, general } from './asking.ts'
import { care } from './care.ts'
import type { Concept } from './concept.ts'
import { conditions, symptoms } from './conditions.ts'
import { drugs, sharedDrugWords } from './drugs.ts'
import { otherLanguages } from './other-languages.ts'

const all: readonly Concept[] = [
  ...drugs,
  ...sharedDrugWords,
  ...care,
  ...conditions,
  ...symptoms,
  ...aspects,
  ...demands,
  ...general,
]

const byId = new Map(all.map((concept) => [concept.id, concept]))

/** Every form of every concept. */
export const conceptBook = new PhraseBook<Concept>()
for (const concept of all) for (const form of concept.forms) conceptBook.add(form, concept)
for (const { head, forms } of otherLanguages) for (const form of forms) conceptBook.add(form, known(head))

function known(id: string): Concept {
  const concept = byId.get(id)
  if (concept === undefined) throw new Error(`No concept “${id}” to name in other languages`)
  return concept
}

export function conceptOf(id: string): Concept | undefined {
  return byId.get(id)
}

const narrower = new Map<string, readonly Concept[]>(
  all.map(({ id }) => [id, all.filter((other) => other.is === id || other.kindOf === id)]),
)

/** How much of what is said of one concept is said of another: what holds for all of a kind, or for one of it. */
export const ofWider = 0.85
const ofMember = 0.6
const ofOneKind = 0.35

const nearnesses = new Map<string, ReadonlyMap<string, number>>()

/**
 * Concepts that speak of this one, each with how near it is: itself, the wider ones whose statements carry over,
 * and all narrower ones.
 */
export function nearnessOf(id: string): ReadonlyMap<string, number> {
  const known = nearnesses.get(id)
  if (known) return known
  const found = new Map([[id, 1]])
  for (let wider = byId.get(id)?.is; wider !== undefined; wider = byId.get(wider)?.is)
    found.set(wider, ofWider)
  const open = [{ id, near: 1 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const one of narrower.get(next.id) ?? []) {
      const near = Math.min(next.near, one.is === next.id ? ofMember : ofOneKind)
      found.set(one.id, near)
      open.push({ id: one.id, near })
    }
  }
  nearnesses.set(id, found)
  return found
}

const coverings = new Map<string, ReadonlySet<string>>()

/** The same concepts, without how near they are. */
export function coveringsOf(id: string): ReadonlySet<string> {
  const known = coverings.get(id)
  if (known) return known
  const found = new Set(nearnessOf(id).keys())
  coverings.set(id, found)
  return found
}

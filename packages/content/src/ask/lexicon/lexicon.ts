import { PhraseBook } from '../text/phrases.ts'
import { aspects, demands, general } from './asking.ts'
import { care } from './care.ts'
import type { Concept } from './concept.ts'
import { conditions, symptoms } from './conditions.ts'
import { drugs, sharedDrugWords } from './drugs.ts'

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

export function conceptOf(id: string): Concept | undefined {
  return byId.get(id)
}

const narrower = new Map<string, readonly string[]>(
  all.map(({ id }) => [
    id,
    all.filter((other) => other.is === id || other.kindOf === id).map((other) => other.id),
  ]),
)

const coverings = new Map<string, ReadonlySet<string>>()

/** Concepts that speak of this one: itself, the wider ones whose statements carry over, and all narrower ones. */
export function coveringsOf(id: string): ReadonlySet<string> {
  const known = coverings.get(id)
  if (known) return known
  const found = new Set([id])
  for (let wider = byId.get(id)?.is; wider !== undefined; wider = byId.get(wider)?.is) found.add(wider)
  const open = [id]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const one of narrower.get(next) ?? []) {
      found.add(one)
      open.push(one)
    }
  }
  coverings.set(id, found)
  return found
}

import type { ArticleContent } from '../document.ts'
import { applyOperations } from './apply-operations.ts'
import { sameJson } from './changed-paths.ts'
import { citedReferences } from './cited-references.ts'
import { fieldValue } from './field-value.ts'
import { ofKind } from './of-kind.ts'
import type { Operation } from './operation.ts'
import { fieldOf, ofEntry, ofSection } from './operation-field.ts'

/** A field that both sides changed, with the operations of mine that it holds up. */
export interface Clash {
  readonly field: string
  readonly operations: readonly Operation[]
  readonly preset: 'mine' | 'theirs'
}

interface Three {
  readonly base: ArticleContent
  readonly mine: ArticleContent
  readonly theirs: ArticleContent
}

/** Whether a field is this one or a part of it. */
export function within(field: string, whole: string): boolean {
  return field === whole || field.startsWith(`${whole}/`)
}

/** Every field on which the two sides cannot both have their way. */
export function clashesOf(
  three: Three,
  own: readonly Operation[],
  others: readonly Operation[],
): readonly Clash[] {
  const found = new Map<string, { operations: Set<Operation>; preset: Clash['preset'] }>()
  const add = (field: string, operations: readonly Operation[], preset: Clash['preset'] = 'theirs') => {
    const clash = found.get(field) ?? { operations: new Set(), preset }
    for (const one of operations) clash.operations.add(one)
    // Whoever would lose something by the other's word is right until somebody decides.
    found.set(field, preset === 'mine' ? { ...clash, preset } : clash)
  }
  const fields = [...new Set(others.map(fieldOf))]
  for (const one of own) {
    const field = fieldOf(one)
    const touched = fields.filter((other) => overlap(field, other))
    const widest = [field, ...touched].reduce((a, b) => (b.length < a.length ? b : a))
    if (touched.length > 0 && differ(three, widest)) add(widest, [one])
  }
  const free = () => {
    const disputed = new Set([...found.values()].flatMap(({ operations }) => [...operations]))
    return own.filter((one) => !disputed.has(one))
  }
  for (const [field, operations] of writtenIntoNothing(free(), others)) add(field, operations, 'mine')
  for (const [field, operation] of removedWithContent(three.theirs, free())) add(field, [operation])
  for (const [field, operations, preset] of lostReferences(three, free())) add(field, operations, preset)
  return [...found].map(([field, { operations, preset }]) => ({ field, operations: [...operations], preset }))
}

/** A place is no part of what is added or removed: whoever is gone stands nowhere. */
export function overlap(field: string, other: string): boolean {
  if (field === other) return true
  const [inner, outer] = field.length > other.length ? [field, other] : [other, field]
  return within(inner, outer) && inner !== `${outer}/place`
}

function differ({ mine, theirs }: Three, field: string): boolean {
  return !sameJson(fieldValue(mine, field), fieldValue(theirs, field))
}

/** Operations of mine that put something into a section that theirs has removed, by the field of that section. */
function writtenIntoNothing(
  own: readonly Operation[],
  others: readonly Operation[],
): ReadonlyMap<string, readonly Operation[]> {
  const gone = new Map(
    others.flatMap((one) => (one.kind === 'section.removed' ? [[one.section.id, one.section.id]] : [])),
  )
  const found = new Map<string, Operation[]>()
  for (const one of own) {
    const root = gone.get(targetOf(one) ?? '')
    if (root === undefined) continue
    // Whatever is put into a new section below the removed one hangs on it as well.
    if (one.kind === 'section.added') gone.set(one.section.id, root)
    found.set(ofSection(root), [...(found.get(ofSection(root)) ?? []), one])
  }
  return found
}

/** Sections that mine removed although, with all that is undisputed, something still stands in them. */
function removedWithContent(
  theirs: ArticleContent,
  own: readonly Operation[],
): readonly (readonly [string, Operation])[] {
  const after = applyOperations(
    theirs,
    own.filter(({ kind }) => kind !== 'section.removed'),
  )
  const removed = new Set(ofKind(own, 'section.removed').map(({ section }) => section.id))
  const parents = new Set(after.sections.flatMap(({ id, parent }) => (removed.has(id) ? [] : [parent])))
  return ofKind(own, 'section.removed').flatMap((one) => {
    const { id } = one.section
    const left = after.sections.find((section) => section.id === id)
    const inUse = (left?.statements.length ?? 0) > 0 || parents.has(id)
    return inUse ? [[ofSection(id), one] as const] : []
  })
}

/** The section that an operation puts something into. */
function targetOf(one: Operation): string | undefined {
  switch (one.kind) {
    case 'statement.added':
    case 'statement.reordered':
      return one.section
    case 'statement.moved':
      return one.to
    case 'section.nested':
      return one.after ?? undefined
    case 'section.added':
      return one.section.parent
    default:
      return undefined
  }
}

/** References that one side removed while the other cites them. The one that cites is right until somebody decides. */
function lostReferences(
  { base, mine, theirs }: Three,
  free: readonly Operation[],
): readonly (readonly [string, readonly Operation[], Clash['preset']])[] {
  const cited = citedReferences(applyOperations(theirs, free))
  const has = ({ references }: ArticleContent, id: string) => references.some((one) => one.id === id)
  return base.references.flatMap(({ id }) => {
    if (!cited.has(id) || has(mine, id) === has(theirs, id)) return []
    // A side that cites what it removed itself is not in dispute with the other.
    if (citedReferences(has(mine, id) ? theirs : mine).has(id)) return []
    const removal = free.filter((one) => one.kind === 'reference.removed' && one.id === id)
    return [[ofEntry('reference', id), removal, has(theirs, id) ? 'theirs' : 'mine'] as const]
  })
}

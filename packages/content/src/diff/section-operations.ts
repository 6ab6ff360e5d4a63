import { audiences, type Section } from '../document.ts'
import { listChanges } from './list-changes.ts'
import type { SectionHead, SectionOperation } from './operation.ts'
import { lineChanges } from './word-changes.ts'

/** What changed about the sections themselves. */
export function sectionOperations(
  before: readonly Section[],
  after: readonly Section[],
): readonly SectionOperation[] {
  const { removed, added, moved, kept } = listChanges(before, after, ({ id }) => id)
  return [
    ...removed.map((section) => ({ kind: 'section.removed' as const, section: headOf(section) })),
    ...added.map(({ member, place }) => ({ kind: 'section.added' as const, section: headOf(member), place })),
    ...moved.map(({ key, place }) => ({ kind: 'section.moved' as const, id: key, place })),
    ...kept.flatMap((one) => inside(one.before, one.after)),
  ]
}

export function headOf({ statements: _statements, ...head }: Section): SectionHead {
  return head
}

function inside(before: Section, after: Section): readonly SectionOperation[] {
  const { id } = after
  const [parent, nowParent] = [before.parent ?? null, after.parent ?? null]
  return [
    ...(parent === nowParent
      ? []
      : [{ kind: 'section.nested' as const, id, before: parent, after: nowParent }]),
    ...(before.kind === after.kind
      ? []
      : [{ kind: 'section.kindChanged' as const, id, before: before.kind, after: after.kind }]),
    ...audiences.flatMap((audience) => {
      const [old, fresh] = [before.title[audience] ?? null, after.title[audience] ?? null]
      if (old === fresh) return []
      const words = lineChanges(old, fresh)
      return [{ kind: 'section.renamed' as const, id, audience, before: old, after: fresh, words }]
    }),
  ]
}

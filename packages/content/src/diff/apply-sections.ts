import type { Section } from '../document.ts'
import { applyStatements } from './apply-statements.ts'
import { putInPlace } from './list-changes.ts'
import { ofKind } from './of-kind.ts'
import type { Operation, SectionHead } from './operation.ts'
import { headOf } from './section-operations.ts'

/**
 * The sections with these changes made to them and to their statements. A section in which statements would be
 * left that no change takes out of it is not removed.
 */
export function applySections(
  sections: readonly Section[],
  operations: readonly Operation[],
): readonly Section[] {
  const removed = new Set(ofKind(operations, 'section.removed').map(({ section }) => section.id))
  const changed = withSections(sections, operations, removed)
  const gone = new Set(ofKind(operations, 'statement.removed').map(({ statement }) => statement.key))
  const there = new Set(changed.flatMap(({ statements }) => statements.map(({ key }) => key)))
  const inUse = sections.filter(
    ({ id, statements }) =>
      removed.has(id) && statements.some(({ key }) => !there.has(key) && !gone.has(key)),
  )
  if (inUse.length === 0) return changed
  const used = new Set(inUse.map(({ id }) => id))
  return applySections(
    sections,
    operations.filter((one) => one.kind !== 'section.removed' || !used.has(one.section.id)),
  )
}

function withSections(
  sections: readonly Section[],
  operations: readonly Operation[],
  removed: ReadonlySet<string>,
): readonly Section[] {
  const moved = new Map(ofKind(operations, 'section.moved').map(({ id, place }) => [id, place]))
  const kept = sections.filter(({ id }) => !removed.has(id)).map(headOf)
  const known = new Set(kept.map(({ id }) => id))
  const heads = putInPlace(
    kept.filter(({ id }) => !moved.has(id)),
    [
      ...kept.flatMap((member) => {
        const place = moved.get(member.id)
        return place === undefined ? [] : [{ member, place }]
      }),
      ...ofKind(operations, 'section.added')
        .filter(({ section }) => !known.has(section.id))
        .map(({ section, place }) => ({ member: section, place })),
    ],
    ({ id }) => id,
  ).map((head) => changeHead(head, operations))
  const statements = applyStatements(sections, heads, operations)
  return heads.map((head) => ({ ...head, statements: statements.get(head.id) ?? [] }))
}

function changeHead(head: SectionHead, operations: readonly Operation[]): SectionHead {
  const of = { id: head.id }
  const [kind] = ofKind(operations, 'section.kindChanged').filter(({ id }) => id === of.id)
  const [nested] = ofKind(operations, 'section.nested').filter(({ id }) => id === of.id)
  const titles = ofKind(operations, 'section.renamed').filter(({ id }) => id === of.id)
  const { parent, ...rest } = head
  const under = nested === undefined ? (parent ?? null) : nested.after
  const title = {
    ...head.title,
    ...Object.fromEntries(titles.map(({ audience, after }) => [audience, after])),
  }
  return {
    ...rest,
    title: withoutNull(title),
    kind: kind?.after ?? head.kind,
    ...(under === null ? {} : { parent: under }),
  }
}

/** Words per audience without those that were taken away; the clinician's never are. */
function withoutNull(title: SectionHead['title']): SectionHead['title'] {
  return Object.fromEntries(
    Object.entries(title).filter(([, words]) => words !== null),
  ) as SectionHead['title']
}

import type { Section, Statement } from '../document.ts'
import { sameJson } from './changed-paths.ts'
import { gradeOperations } from './grade-operations.ts'
import { listChanges } from './list-changes.ts'
import type { Operation, StatementOperation } from './operation.ts'
import { textOperations } from './text-operations.ts'

/** What changed in and about the statements of two documents, each by its key wherever it stands. */
export function statementOperations(
  before: readonly Section[],
  after: readonly Section[],
): readonly Operation[] {
  const [old, fresh] = [standing(before), standing(after)]
  return [
    ...[...old].flatMap(([key, { statement, section }]) =>
      fresh.has(key) ? [] : [{ kind: 'statement.removed' as const, statement, section }],
    ),
    ...after.flatMap((section) => places(section, old, before)),
    ...[...fresh].flatMap(([key, { statement }]) => {
      const was = old.get(key)
      return was === undefined ? [] : inside(was.statement, statement)
    }),
  ]
}

interface Standing {
  readonly statement: Statement
  readonly section: string
}

function standing(sections: readonly Section[]): ReadonlyMap<string, Standing> {
  return new Map(
    sections.flatMap(({ id, statements }) =>
      statements.map((statement) => [statement.key, { statement, section: id }] as const),
    ),
  )
}

/** Which statements of a section are new to it, and which changed places in it. */
function places(
  section: Section,
  old: ReadonlyMap<string, Standing>,
  before: readonly Section[],
): readonly StatementOperation[] {
  const stood = before.find(({ id }) => id === section.id)?.statements ?? []
  const { added, moved } = listChanges(stood, section.statements, ({ key }) => key)
  return [
    ...added.map(({ member, place }): StatementOperation => {
      const from = old.get(member.key)?.section
      return from === undefined
        ? { kind: 'statement.added', statement: member, section: section.id, place }
        : { kind: 'statement.moved', key: member.key, from, to: section.id, place }
    }),
    ...moved.map(
      ({ key, place }): StatementOperation => ({
        kind: 'statement.reordered',
        key,
        section: section.id,
        place,
      }),
    ),
  ]
}

function inside(before: Statement, after: Statement): readonly Operation[] {
  if (sameJson(before, after)) return []
  const { key } = after
  const [uncited, nowUncited] = [before.uncited?.reason ?? null, after.uncited?.reason ?? null]
  const [differs, nowDiffers] = [before.differsFrom ?? null, after.differsFrom ?? null]
  const [asked, nowAsked] = [before.askedAs ?? null, after.askedAs ?? null]
  const [due, nowDue] = [before.reviewDueOn ?? null, after.reviewDueOn ?? null]
  return [
    ...gradeOperations(key, before.recommendation, after.recommendation),
    ...textOperations(before, after),
    ...(uncited === nowUncited
      ? []
      : [{ kind: 'uncited.changed' as const, key, before: uncited, after: nowUncited }]),
    ...(sameJson(differs, nowDiffers)
      ? []
      : [{ kind: 'differsFrom.changed' as const, key, before: differs, after: nowDiffers }]),
    ...(sameJson(asked, nowAsked)
      ? []
      : [{ kind: 'askedAs.changed' as const, key, before: asked, after: nowAsked }]),
    ...(due === nowDue ? [] : [{ kind: 'reviewDue.changed' as const, key, before: due, after: nowDue }]),
  ]
}

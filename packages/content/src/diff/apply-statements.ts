import type { Section, Statement } from '../document.ts'
import { changeStatement } from './change-statement.ts'
import { putInPlace } from './list-changes.ts'
import { ofKind } from './of-kind.ts'
import type { Operation, Place, SectionHead } from './operation.ts'

/** The statements of each section after these changes, by section id. */
export function applyStatements(
  sections: readonly Section[],
  heads: readonly SectionHead[],
  operations: readonly Operation[],
): ReadonlyMap<string, readonly Statement[]> {
  const removed = new Set(ofKind(operations, 'statement.removed').map(({ statement }) => statement.key))
  const known = new Map(
    sections.flatMap(({ statements }) => statements.map((statement) => [statement.key, statement] as const)),
  )
  const there = new Set(heads.map(({ id }) => id))
  const target = targets(operations, known, there)
  return new Map(
    heads.map(({ id }) => {
      const own = sections.find((section) => section.id === id)?.statements ?? []
      const kept = own.filter(({ key }) => !removed.has(key) && !target.has(key))
      const come = [...target.values()].flatMap(({ section, place, statement }) =>
        section === id && !removed.has(statement.key) ? [{ member: statement, place }] : [],
      )
      return [id, putInPlace(kept, come, ({ key }) => key).map((one) => changeStatement(one, operations))]
    }),
  )
}

interface Target {
  readonly section: string
  readonly place: Place
  readonly statement: Statement
}

/** Where statements are put that do not stay where they stand; only into sections that there are. */
function targets(
  operations: readonly Operation[],
  known: ReadonlyMap<string, Statement>,
  there: ReadonlySet<string>,
): ReadonlyMap<string, Target> {
  const found = new Map<string, Target>()
  const put = (key: string, section: string, place: Place, statement: Statement | undefined) => {
    if (statement !== undefined && there.has(section)) found.set(key, { section, place, statement })
  }
  for (const { statement, section, place } of ofKind(operations, 'statement.added'))
    if (!known.has(statement.key)) put(statement.key, section, place, statement)
  for (const { key, to, place } of ofKind(operations, 'statement.moved')) put(key, to, place, known.get(key))
  for (const { key, section, place } of ofKind(operations, 'statement.reordered'))
    put(key, section, place, known.get(key))
  return found
}

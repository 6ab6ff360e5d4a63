import type { StatementGrade } from '../document.ts'
import { sameJson } from './changed-paths.ts'
import type { StatementOperation } from './operation.ts'

/** What changed in how far a statement is a recommendation. */
export function gradeOperations(
  key: string,
  before: StatementGrade | undefined,
  after: StatementGrade | undefined,
): readonly StatementOperation[] {
  if (before === undefined && after === undefined) return []
  if (before === undefined) return after ? [{ kind: 'recommendation.added', key, grade: after }] : []
  if (after === undefined) return [{ kind: 'recommendation.removed', key, grade: before }]
  const found: StatementOperation[] = []
  if (before.direction !== after.direction)
    found.push({ kind: 'direction.changed', key, before: before.direction, after: after.direction })
  if (before.strength !== after.strength)
    found.push({ kind: 'strength.changed', key, before: before.strength, after: after.strength })
  if (!sameJson(before.certainty, after.certainty))
    found.push({ kind: 'certainty.changed', key, before: before.certainty, after: after.certainty })
  if (before.population !== after.population)
    found.push({ kind: 'population.changed', key, before: before.population, after: after.population })
  return found
}

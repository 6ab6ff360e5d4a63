import type { ArticleContent } from '../document.ts'
import { applyOperations } from './apply-operations.ts'
import { diffContent } from './diff-content.ts'
import { fieldValue } from './field-value.ts'
import { type Clash, clashesOf, overlap, within } from './merge-clashes.ts'
import type { Operation } from './operation.ts'
import { fieldOf, ofSection } from './operation-field.ts'

export type Side = 'mine' | 'theirs'

/** A field that both sides changed, each in its own way. Values are null where a side has nothing there. */
export interface MergeConflict {
  /** As `fieldOf` names it. */
  readonly field: string
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
  /** Which of them stands in the merged document. */
  readonly taken: Side
}

export interface Merge {
  readonly content: ArticleContent
  /** Fields that one side alone changed, or both alike: nothing has to be decided there. */
  readonly mergedFields: readonly { readonly field: string; readonly from: Side | 'both' }[]
  readonly conflicts: readonly MergeConflict[]
}

/**
 * Brings two documents that grew from one together, field by field. Where both changed the same field, what is
 * chosen for it counts; without a choice what was saved stays (theirs), unless mine needs what theirs took away.
 */
export function mergeContent(
  base: ArticleContent,
  mine: ArticleContent,
  theirs: ArticleContent,
  choices: ReadonlyMap<string, Side> = new Map(),
): Merge {
  const [own, others] = [diffContent(base, mine), diffContent(base, theirs)]
  const clashes = clashesOf({ base, mine, theirs }, own, others)
  const between = clashes.length === 0 ? [] : diffContent(theirs, mine)
  const disputed = new Set(clashes.flatMap(({ operations }) => operations))
  const changedByThem = [...new Set(others.map(fieldOf))]
  /** What both changed and is no clash, both changed alike: it is done already. */
  const isDone = (one: Operation) => changedByThem.some((field) => overlap(fieldOf(one), field))
  const takenOf = ({ field, preset }: Clash) => choices.get(field) ?? preset
  const taken = clashes.filter((clash) => takenOf(clash) === 'mine').flatMap((one) => resolved(one, between))
  const free = own.filter((one) => !disputed.has(one))
  return {
    content: applyOperations(theirs, [...free.filter((one) => !isDone(one)), ...taken]),
    mergedFields: mergedFields(free, others, clashes),
    conflicts: clashes.map((clash) => ({
      field: clash.field,
      base: fieldValue(base, clash.field),
      mine: fieldValue(mine, clash.field),
      theirs: fieldValue(theirs, clash.field),
      taken: takenOf(clash),
    })),
  }
}

/** What brings the disputed field from theirs to mine; a section goes with what still stands in it. */
function resolved({ field, operations }: Clash, between: readonly Operation[]): readonly Operation[] {
  const emptied = (section: string) => ofSection(section) === field
  const inside = between.filter(
    (one) =>
      within(fieldOf(one), field) ||
      (one.kind === 'statement.removed' && emptied(one.section)) ||
      (one.kind === 'statement.moved' && emptied(one.from)),
  )
  const beside = operations.filter((one) => !within(fieldOf(one), field))
  return inside.length === 0 ? operations : [...inside, ...beside]
}

function mergedFields(
  own: readonly Operation[],
  others: readonly Operation[],
  clashes: readonly Clash[],
): Merge['mergedFields'] {
  const [mine, theirs] = [new Set(own.map(fieldOf)), new Set(others.map(fieldOf))]
  return [...new Set([...mine, ...theirs])]
    .filter((field) => !clashes.some((clash) => within(field, clash.field)))
    .map((field) => ({
      field,
      from: mine.has(field) ? (theirs.has(field) ? 'both' : 'mine') : 'theirs',
    }))
}

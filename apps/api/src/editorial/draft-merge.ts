import { type ArticleContent, type Merge, mergeContent } from '@guideboard/content'
import type { ReadTx } from '../audit/read-handle.ts'
import { Conflict } from '../platform/errors.ts'
import { approvedBase, loadContent } from './load-content.ts'
import { savedAtLock } from './load-saved-state.ts'
import { withPolicy } from './resolve-content.ts'
import type { Version } from './version.ts'

/** Two texts that grew from one, and the text that has both as far as they do not contradict each other. */
export interface DraftMerge {
  /** The lock to save the merged text with. */
  readonly lock: number
  readonly base: ArticleContent
  readonly mine: ArticleContent
  readonly theirs: ArticleContent
  readonly merged: ArticleContent
  readonly mergedFields: Merge['mergedFields']
  readonly conflicts: Merge['conflicts']
}

/** A lost race for a draft: nothing of either text is lost. */
export class DraftConflict extends Conflict {
  readonly merge: DraftMerge

  constructor(message: string, merge: DraftMerge) {
    super(message, merge.lock)
    this.merge = merge
  }
}

/** Brings a text that grew from the one under `lock` together with what the version holds now. */
export async function mergeDraft(
  tx: ReadTx,
  version: Version,
  lock: number,
  text: ArticleContent,
): Promise<DraftMerge | undefined> {
  const base = await savedAtLock(tx, version.id, lock)
  if (base === undefined) return undefined
  const approved = await approvedBase(tx, version)
  const mine = withPolicy(text, approved)
  const theirs = await loadContent(tx, version.id)
  const { content, mergedFields, conflicts } = mergeContent(base, mine, theirs)
  return {
    lock: version.lock,
    base,
    mine,
    theirs,
    merged: withPolicy(content, approved),
    mergedFields,
    conflicts: conflicts.filter(({ field }) => field !== '/policy'),
  }
}

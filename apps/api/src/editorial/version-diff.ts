import { type ContentChanges, contentChanges } from '../articles/content-changes.ts'
import { read } from '../audit/doors.ts'
import type { ReadTx } from '../audit/read-handle.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid } from '../platform/errors.ts'
import { loadContent } from './load-content.ts'
import { loadSavedState } from './load-saved-state.ts'
import { loadVersion } from './load-version.ts'
import { mayReadBoard } from './policy.ts'
import type { Version } from './version.ts'

export interface VersionDiffRequest {
  readonly fromVersionId: string
  readonly toVersionId: string
  /** The saved state of that lock; what the version holds now unless said. */
  readonly fromLock?: number | null | undefined
  readonly toLock?: number | null | undefined
}

export interface VersionDiff {
  readonly from: Version
  readonly to: Version
  readonly changes: ContentChanges
}

/**
 * What is different between two versions of an article, or two saved states of them.
 * @throws NotFound, Invalid when they are of different articles
 */
export async function versionDiff(ctx: Ctx, request: VersionDiffRequest): Promise<VersionDiff> {
  await refuse(ctx, mayReadBoard(ctx.actor), 'version.read', { kind: 'version', id: request.toVersionId })
  const { from, to, before, after } = await read(ctx, async (tx) => {
    const from = await loadVersion(tx, request.fromVersionId)
    const to = await loadVersion(tx, request.toVersionId)
    if (from.articleId !== to.articleId) throw otherArticle()
    return {
      from,
      to,
      before: await contentOf(tx, from, request.fromLock, '/fromLock'),
      after: await contentOf(tx, to, request.toLock, '/toLock'),
    }
  })
  return { from, to, changes: contentChanges(before, after) }
}

function contentOf(tx: ReadTx, { id }: Version, lock: number | null | undefined, path: string) {
  return typeof lock === 'number' ? loadSavedState(tx, id, lock, path) : loadContent(tx, id)
}

function otherArticle(): Invalid {
  return new Invalid('These versions are of different articles.', [
    {
      code: 'BAD_USER_INPUT',
      message: 'Only versions of one article can be compared.',
      path: '/toVersionId',
      fix: 'Choose another version of the same article.',
    },
  ])
}

import { type ArticleContent, parseContent } from '@guideboard/content'
import type { ReadTx } from '../audit/read-handle.ts'
import { NotFound } from '../platform/errors.ts'

/** The document that an explicit save gave the lock token `lock`. */
export async function loadSavedState(
  tx: ReadTx,
  versionId: string,
  lock: number,
  path: string,
): Promise<ArticleContent> {
  const row = await tx.savedState.findUnique({
    where: { versionId_lock: { versionId, lock } },
    select: { contentText: true },
  })
  if (row === null) throw new NotFound('saved state', { path })
  return readable(row.contentText)
}

/** The document as it was while `lock` was the token; `undefined` for a token from before there was one. */
export async function savedAtLock(
  tx: ReadTx,
  versionId: string,
  lock: number,
): Promise<ArticleContent | undefined> {
  // A move gives a new token as well and saves nothing.
  const row = await tx.savedState.findFirst({
    where: { versionId, lock: { lte: lock } },
    orderBy: { lock: 'desc' },
    select: { contentText: true },
  })
  return row === null ? undefined : readable(row.contentText)
}

function readable(contentText: string): ArticleContent {
  const parsed = parseContent(JSON.parse(contentText))
  if (!parsed.ok) throw new Error('A saved state holds no readable article.')
  return parsed.content
}

import { type ArticleContent, parseContent } from '@guideboard/content'
import type { ReadTx } from '../audit/read-handle.ts'
import { Invalid } from '../platform/errors.ts'

/** A content that a version had, by its hash; undefined when it never had it. */
export async function savedContent(
  tx: ReadTx,
  versionId: string,
  contentHash: string,
): Promise<ArticleContent | undefined> {
  const row = await tx.savedState.findFirst({
    where: { versionId, contentHash },
    select: { contentText: true },
    orderBy: { lock: 'desc' },
  })
  const parsed = row === null ? undefined : parseContent(JSON.parse(row.contentText))
  return parsed?.ok ? parsed.content : undefined
}

/** @throws Invalid when the version never had the content that the input says was read */
export async function contentAsRead(
  tx: ReadTx,
  versionId: string,
  contentHash: string,
): Promise<ArticleContent> {
  const content = await savedContent(tx, versionId, contentHash)
  if (content !== undefined) return content
  const message = 'This version never had that content.'
  throw new Invalid(message, [
    {
      code: 'BAD_USER_INPUT',
      message,
      path: '/contentHash',
      fix: 'Send the contentHash that came with the text.',
    },
  ])
}

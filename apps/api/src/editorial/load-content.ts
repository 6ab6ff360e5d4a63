import { type ArticleContent, parseContent } from '@guideboard/content'
import type { ReadTx } from '../audit/read-handle.ts'
import { NotFound } from '../platform/errors.ts'
import type { Version } from './version.ts'

/** The stored document of a version, as it was written. */
export async function contentJson(tx: ReadTx, versionId: string): Promise<unknown> {
  const row = await tx.articleVersion.findUnique({ where: { id: versionId }, select: { contentText: true } })
  if (row === null) throw new NotFound('version')
  return JSON.parse(row.contentText)
}

/** @throws when the stored text is no article of this format, which only a write around the API can cause */
export async function loadContent(tx: ReadTx, versionId: string): Promise<ArticleContent> {
  const parsed = parseContent(await contentJson(tx, versionId))
  if (!parsed.ok) throw new Error(`Version ${versionId} holds no readable article.`)
  return parsed.content
}

/**
 * The content that readers last had before this version: that of the nearest version it grew from which was
 * in force; none for an article that never was.
 */
export async function approvedBase(
  tx: ReadTx,
  version: Pick<Version, 'basedOnVersionId'>,
): Promise<ArticleContent | undefined> {
  let next = version.basedOnVersionId
  while (next !== null) {
    const base = await tx.articleVersion.findUnique({
      where: { id: next },
      select: { approvedAt: true, basedOnVersionId: true },
    })
    if (base === null) return undefined
    if (base.approvedAt !== null) return loadContent(tx, next)
    next = base.basedOnVersionId
  }
  return undefined
}

import { read } from '../audit/doors.ts'
import type { Ctx } from '../platform/ctx.ts'
import { type ContentChanges, contentChanges } from './content-changes.ts'
import { loadReaderArticle, loadReaderContents, type ReaderVersion } from './load-reader-versions.ts'
import type { ReaderArticle } from './reader-article.ts'

/**
 * What changed since an earlier approved version. Only between versions that were in force and are open to
 * readers: null for anything else, so that no draft and nothing withdrawn shows through.
 */
export async function readerChanges(
  ctx: Ctx,
  article: ReaderArticle,
  since: number,
): Promise<ContentChanges | null> {
  return read(
    ctx,
    async (tx) => {
      const found = await loadReaderArticle(tx, article.slug)
      const shown = found?.versions.find(({ id }) => id === article.versionId)
      const earlier = found?.versions.find(({ number }) => number === since)
      if (!wasApproved(shown) || !wasApproved(earlier) || earlier.number >= shown.number) return null
      const contents = await loadReaderContents(tx, [earlier.id, shown.id])
      const [before, after] = [contents.get(earlier.id), contents.get(shown.id)]
      return before === undefined || after === undefined ? null : contentChanges(before, after)
    },
    { role: 'reader' },
  )
}

function wasApproved(version: ReaderVersion | undefined): version is ReaderVersion {
  return version?.state === 'APPROVED' || version?.state === 'SUPERSEDED'
}

import { readerView } from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import { read } from '../audit/doors.ts'
import { rowsOf } from '../audit/read-handle.ts'
import type { Ctx } from '../platform/ctx.ts'
import { isUuid } from '../platform/uuid.ts'
import { loadReaderVersions, type ReaderVersion } from './load-reader-versions.ts'

/** What readers see of an article: the version that its page shows, and a mark that differs when any of it does. */
export interface ReaderStanding {
  readonly shown: ReaderVersion | undefined
  readonly versions: readonly ReaderVersion[]
  readonly mark: string
}

/** The article that a slug or a version names, as far as readers may know of it. */
export async function readersArticleId(
  ctx: Ctx,
  of: { readonly slug?: string | undefined; readonly versionId?: string | undefined },
): Promise<string | undefined> {
  const { slug = null, versionId } = of
  const version = versionId !== undefined && isUuid(versionId) ? versionId : null
  const rows = await read(
    ctx,
    (tx) =>
      rowsOf<{ article_id: string }>(
        tx,
        Prisma.sql`
          SELECT v.article_id FROM reader_version v JOIN reader_article a ON a.id = v.article_id
          WHERE a.slug = ${slug} OR v.id = ${version}::uuid LIMIT 1`,
      ),
    { role: 'reader' },
  )
  return rows[0]?.article_id
}

export async function readerStanding(ctx: Ctx, articleId: string): Promise<ReaderStanding> {
  const versions = await read(ctx, (tx) => loadReaderVersions(tx, [articleId]), { role: 'reader' })
  const view = readerView(versions, ctx.clock.now())
  const shown = 'versionId' in view ? versions.find(({ id }) => id === view.versionId) : undefined
  const seen = versions.map(({ id, state, contentHash }) => [id, state, contentHash])
  return { shown, versions, mark: JSON.stringify([view, seen]) }
}

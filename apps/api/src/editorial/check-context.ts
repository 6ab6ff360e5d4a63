import type { ArticleContent, CheckContext, GuidelineInForce, SignedContent } from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'

/** Where a content stands: its article (none before its first draft) and the version it grows from. */
export interface ContentPlace {
  readonly articleId: string | null
  readonly basedOnVersionId: string | null
}

/** What the database says a result would rest on now; the guard of moves compares results with the same. */
interface Around {
  readonly today: string
  readonly base: string | null
  readonly inForce: { readonly [slug: string]: string }
}

/** The world around a content as the database sees it now, with the contents that its hashes name. */
export async function loadCheckContext(
  tx: ReadTx,
  { articleId, basedOnVersionId }: ContentPlace,
  contentText: string,
): Promise<CheckContext> {
  const [row] = await rowsOf<{ readonly around: Around }>(
    tx,
    Prisma.sql`SELECT check_context(${articleId}::uuid, ${basedOnVersionId}::uuid, ${contentText}::jsonb) AS around`,
  )
  if (row === undefined) throw new Error('The database gave no context.')
  const { today, base, inForce } = row.around
  const contents = await contentsOf(tx, [...(base === null ? [] : [base]), ...Object.values(inForce)])
  const signed = (contentHash: string): SignedContent => {
    const content = contents.get(contentHash)
    if (content === undefined) throw new Error(`No version has the content ${contentHash}.`)
    return { contentHash, content }
  }
  const others = Object.entries(inForce).map(([slug, hash]): GuidelineInForce => ({ slug, ...signed(hash) }))
  return { today, inForce: others, ...(base === null ? {} : { base: signed(base) }) }
}

// These contents were read by `parseContent` when they were saved.
async function contentsOf(
  tx: ReadTx,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, ArticleContent>> {
  if (hashes.length === 0) return new Map()
  const rows = await tx.articleVersion.findMany({
    where: { contentHash: { in: [...hashes] } },
    distinct: ['contentHash'],
    select: { contentHash: true, contentText: true },
  })
  return new Map(
    rows.map(({ contentHash, contentText }) => [contentHash, JSON.parse(contentText) as ArticleContent]),
  )
}

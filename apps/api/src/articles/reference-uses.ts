import { type Audience, citationsOf, readerView } from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import { read } from '../audit/doors.ts'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { contents, ownAudience, shownArticle } from './article.ts'
import { loadReaderVersions } from './load-reader-versions.ts'
import { mayReadArticles } from './policy.ts'
import type { ReaderArticle } from './reader-article.ts'
import type { ReaderReference } from './reader-reference.ts'
import { type ReaderStatement, readerReferences, readerSections } from './reader-text.ts'
import { shownVersions } from './shown-versions.ts'

/** Where one article rests on a source. */
export interface ReferenceUse {
  readonly article: ReaderArticle
  readonly statements: readonly ReaderStatement[]
}

/** A source, and all statements that readers may see and that cite it. */
export interface ReferenceUses {
  readonly reference: ReaderReference
  readonly uses: readonly ReferenceUse[]
}

/** As many articles as one page lists. */
const mostArticles = 50

/**
 * A source by its id in some article, with the statements that cite it in every article that readers can open: the
 * same DOI or PubMed number is the same source, whatever an article calls it. Null when no article has it.
 */
export async function referenceUses(
  ctx: Ctx,
  request: { readonly id: string; readonly audience?: Audience | null | undefined },
): Promise<ReferenceUses | null> {
  await refuse(ctx, mayReadArticles(ctx.actor), 'version.read')
  const audience = request.audience ?? ownAudience(ctx.actor)
  const { found, versions } = await read(
    ctx,
    async (tx) => {
      const rows = await loadUsing(tx, request.id)
      const ids = rows.map(({ article_id }) => article_id)
      return { found: rows, versions: await loadReaderVersions(tx, ids) }
    },
    { role: 'reader' },
  )
  const now = ctx.clock.now()
  const uses = await Promise.all(
    found.map(async ({ article_id: id, version_id, reference_id, slug }) => {
      const own = versions.filter(({ articleId }) => articleId === id)
      const content = await contents(ctx).load(version_id)
      if (content === undefined) return []
      const reference = readerReferences(content).find((one) => one.id === reference_id)
      const citing = new Set(
        content.sections
          .flatMap(({ statements }) => statements)
          .filter((one) => citationsOf(one).some(({ cite }) => cite === reference_id))
          .map(({ key }) => key),
      )
      const statements = readerSections(content, audience)
        .flatMap((section) => section.statements)
        .filter(({ key }) => citing.has(key))
      const article = shownArticle(ctx, { id, slug, audience }, readerView(own, now), own)
      return reference === undefined ? [] : [{ reference, use: { article, statements } }]
    }),
  )
  const [first, ...others] = uses.flat()
  if (first === undefined) return null
  return { reference: first.reference, uses: [first, ...others].map(({ use }) => use) }
}

interface Using {
  readonly article_id: string
  readonly version_id: string
  readonly reference_id: string
  readonly slug: string
}

/** The article that calls it so comes first; of a withdrawn one nothing is shown. */
function loadUsing(tx: ReadTx, id: string): Promise<readonly Using[]> {
  return rowsOf<Using>(
    tx,
    Prisma.sql`
      WITH shown AS (${shownVersions}),
           source AS (
             SELECT shown.article_id, shown.id AS version_id, shown.slug, r.reference_id, r.doi, r.pmid
             FROM shown JOIN reader_reference r ON r.version_id = shown.id WHERE shown.state <> 'WITHDRAWN'),
           named AS (SELECT doi, pmid FROM source WHERE reference_id = ${id} ORDER BY slug LIMIT 1)
      SELECT source.article_id, source.version_id, source.reference_id, source.slug
      FROM source, named
      WHERE CASE WHEN named.doi IS NULL AND named.pmid IS NULL THEN source.reference_id = ${id}
                 ELSE lower(source.doi) = lower(named.doi) OR source.pmid = named.pmid END
      ORDER BY source.reference_id = ${id} DESC, source.slug
      LIMIT ${mostArticles}`,
  )
}

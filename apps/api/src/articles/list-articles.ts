import { readerView } from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import { read } from '../audit/doors.ts'
import { rowsOf } from '../audit/read-handle.ts'
import { refuse } from '../audit/refuse.ts'
import { type Page, pageSize } from '../platform/connection.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid } from '../platform/errors.ts'
import { ownAudience, shownArticle } from './article.ts'
import { loadReaderVersions } from './load-reader-versions.ts'
import { mayReadArticles } from './policy.ts'
import type { ReaderArticle } from './reader-article.ts'

export interface ListArticles {
  readonly search?: string | null | undefined
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
}

interface Listed {
  readonly article_id: string
  readonly slug: string
  readonly total: number
}

/**
 * The articles that readers can open, best match first when words are searched, else by title. Only the
 * version that a reader is shown is searched.
 * @throws Invalid for a page size or a cursor that is none
 */
export async function listArticles(ctx: Ctx, request: ListArticles): Promise<Page<ReaderArticle>> {
  await refuse(ctx, mayReadArticles(ctx.actor), 'version.read')
  const size = pageSize(request.first)
  const start = positionOf(request.after)
  const search = checkedSearch(request.search)
  const { listed, total, versions } = await read(
    ctx,
    async (tx) => {
      const rows = await rowsOf<Listed>(tx, listing(search, size, start))
      // Past the end there is no row to carry the total.
      const [counted] = rows.length > 0 ? rows : await rowsOf<Listed>(tx, listing(search, 1, 0))
      return {
        listed: rows,
        total: counted?.total ?? 0,
        versions: await loadReaderVersions(
          tx,
          rows.map((row) => row.article_id),
        ),
      }
    },
    { role: 'reader' },
  )
  const now = ctx.clock.now()
  return {
    edges: listed.map(({ article_id: id, slug }, index) => {
      const own = versions.filter((version) => version.articleId === id)
      return {
        cursor: cursorAt(start + index + 1),
        node: shownArticle(ctx, { id, slug, audience: ownAudience(ctx.actor) }, readerView(own, now), own),
      }
    }),
    hasNextPage: start + listed.length < total,
    totalCount: total,
  }
}

// Per article the version that its page shows: approved, else the notice of a withdrawn one, else in review.
function listing(search: string | undefined, size: number, start: number): Prisma.Sql {
  const matches =
    search === undefined
      ? Prisma.sql`true`
      : Prisma.sql`shown.state <> 'WITHDRAWN' AND (s.document @@ asked.query OR s.title ILIKE ${`%${escaped(search)}%`})`
  const rank = search === undefined ? Prisma.sql`0::real` : Prisma.sql`ts_rank(s.document, asked.query)`
  const query =
    search === undefined
      ? Prisma.sql`NULL::tsquery`
      : Prisma.sql`websearch_to_tsquery(search_config(shown.language), ${search})`
  return Prisma.sql`
    WITH shown AS (
      SELECT DISTINCT ON (v.article_id) v.article_id, v.id, v.state, a.slug, v.content ->> 'language' AS language
      FROM reader_version v JOIN reader_article a ON a.id = v.article_id
      ORDER BY v.article_id,
               CASE v.state WHEN 'APPROVED' THEN 0 WHEN 'WITHDRAWN' THEN 1 WHEN 'SUPERSEDED' THEN 3 ELSE 2 END,
               v.number DESC)
    SELECT shown.article_id, shown.slug, (count(*) OVER ())::int AS total
    FROM shown
    LEFT JOIN reader_search s ON s.version_id = shown.id
    CROSS JOIN LATERAL (SELECT ${query} AS query) AS asked
    WHERE ${matches}
    ORDER BY ${rank} DESC, s.title NULLS LAST, shown.slug
    LIMIT ${size} OFFSET ${start}`
}

function checkedSearch(search: string | null | undefined): string | undefined {
  const words = search?.trim() ?? ''
  if (words.length > 200) {
    throw new Invalid('A search has at most 200 characters.', [
      {
        code: 'BAD_USER_INPUT',
        path: '/search',
        message: `It has ${words.length}.`,
        fix: 'Search for fewer words.',
      },
    ])
  }
  return words === '' ? undefined : words
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}

function cursorAt(position: number): string {
  return Buffer.from(`at:${position}`).toString('base64url')
}

function positionOf(cursor: string | null | undefined): number {
  if (cursor === null || cursor === undefined) return 0
  const position = /^at:(\d{1,6})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1]
  if (position !== undefined && cursorAt(Number(position)) === cursor) return Number(position)
  throw new Invalid('This is no cursor of this list.', [
    {
      code: 'BAD_CURSOR',
      path: '/after',
      message: 'Nothing is at this cursor.',
      fix: 'Give an `endCursor` as it came.',
    },
  ])
}

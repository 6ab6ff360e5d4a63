import { isTopicCode, readerView, type VersionState } from '@guideboard/content'
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
import { shownVersions } from './shown-versions.ts'

export interface ListArticles {
  readonly search?: string | null | undefined
  /** How the version that readers are shown stands. */
  readonly reviewStatus?: VersionState | null | undefined
  /** Id of the MeSH descriptor that it is about. */
  readonly topic?: string | null | undefined
  /** YYYY-MM-DD: changed on that day or later, in UTC. */
  readonly updatedSince?: string | null | undefined
  /** The latest change first, rather than the best match or the title. */
  readonly latestFirst?: boolean | null | undefined
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
 * version that a reader is shown is searched, its title, question and topics with tolerance for slips of the pen.
 * @throws Invalid for a page size, a topic or a cursor that is none
 */
export async function listArticles(ctx: Ctx, request: ListArticles): Promise<Page<ReaderArticle>> {
  await refuse(ctx, mayReadArticles(ctx.actor), 'version.read')
  const size = pageSize(request.first)
  const start = positionOf(request.after)
  const wanted = { ...request, search: checkedSearch(request.search), topic: checkedTopic(request.topic) }
  const { listed, total, versions } = await read(
    ctx,
    async (tx) => {
      const rows = await rowsOf<Listed>(tx, listing(wanted, size, start))
      // Past the end there is no row to carry the total.
      const [counted] = rows.length > 0 ? rows : await rowsOf<Listed>(tx, listing(wanted, 1, 0))
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

/** How alike a word and the closest words of a title must be: a swapped, missing or doubled letter passes. */
const alike = 0.45

type Wanted = Omit<ListArticles, 'search'> & { readonly search: string | undefined }

function listing(
  { search, reviewStatus, topic, updatedSince, latestFirst }: Wanted,
  size: number,
  start: number,
): Prisma.Sql {
  const conditions = [
    ...(search === undefined ? [] : [matching(search)]),
    ...(reviewStatus ? [Prisma.sql`shown.state = ${reviewStatus}`] : []),
    ...(topic
      ? [Prisma.sql`EXISTS (SELECT FROM reader_topic t WHERE t.version_id = shown.id AND t.code = ${topic})`]
      : []),
    ...(updatedSince ? [Prisma.sql`shown.updated_at >= ${updatedSince}::date`] : []),
  ]
  const where = conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, ' AND ')
  const rank =
    search === undefined
      ? Prisma.sql`0::real`
      : Prisma.sql`ts_rank(s.document, asked.query) + 0.01 * word_similarity(${search}, ${heading})`
  const query =
    search === undefined
      ? Prisma.sql`NULL::tsquery`
      : Prisma.sql`websearch_to_tsquery(search_config(shown.language), ${search})`
  return Prisma.sql`
    WITH shown AS (${shownVersions})
    SELECT shown.article_id, shown.slug, (count(*) OVER ())::int AS total
    FROM shown
    LEFT JOIN reader_search s ON s.version_id = shown.id
    CROSS JOIN LATERAL (SELECT ${query} AS query) AS asked
    WHERE ${where}
    ORDER BY ${latestFirst ? Prisma.sql`shown.updated_at DESC,` : Prisma.empty} ${rank} DESC, s.title NULLS LAST, shown.slug
    LIMIT ${size} OFFSET ${start}`
}

/** What an article is found by even where a word is misspelled: its title, its question and what it is about. */
const heading = Prisma.sql`(s.title || ' ' || s.question || ' ' || coalesce(
  (SELECT string_agg(t.display, ' ') FROM reader_topic t WHERE t.version_id = shown.id), ''))`

/** Its words in the text, the very letters in its title, or every longer word nearly so in its heading. */
function matching(search: string): Prisma.Sql {
  const words = search.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 4)
  const nearly =
    words.length === 0
      ? Prisma.sql`false`
      : Prisma.sql`(SELECT bool_and(word_similarity(word, ${heading}) >= ${alike}) FROM unnest(${words}::text[]) AS word)`
  return Prisma.sql`shown.state <> 'WITHDRAWN'
    AND (s.document @@ asked.query OR s.title ILIKE ${`%${escaped(search)}%`} OR ${nearly})`
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

function checkedTopic(topic: string | null | undefined): string | undefined {
  const code = topic?.trim() ?? ''
  if (code === '' || isTopicCode(code)) return code || undefined
  throw new Invalid('A topic is named by the id of its MeSH descriptor.', [
    {
      code: 'BAD_USER_INPUT',
      path: '/topic',
      message: 'This is no such id.',
      fix: 'Give one of `topics`, such as D017116.',
    },
  ])
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

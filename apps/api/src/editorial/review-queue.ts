import { type VersionState, versionStates } from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import { read } from '../audit/doors.ts'
import { rowsOf } from '../audit/read-handle.ts'
import { refuse } from '../audit/refuse.ts'
import { type Page, pageSize } from '../platform/connection.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid } from '../platform/errors.ts'
import { isUuid } from '../platform/uuid.ts'
import { versionsById } from './load-version.ts'
import { mayReadBoard } from './policy.ts'
import { type QueueFilter, queueCondition } from './queue-condition.ts'
import type { Version } from './version.ts'

export interface ReviewQueue {
  /** All but the ended ones unless named. */
  readonly states?: readonly VersionState[] | null | undefined
  readonly filter?: QueueFilter | null | undefined
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
}

const open = versionStates.filter((state) => state !== 'SUPERSEDED' && state !== 'WITHDRAWN')

/**
 * The versions on the board, the one changed last first, a page at a time.
 * @throws Invalid for a page size, a cursor or a filter that is none
 */
export async function reviewQueue(ctx: Ctx, asked: ReviewQueue): Promise<Page<Version>> {
  await refuse(ctx, mayReadBoard(ctx.actor), 'review-queue.read')
  const size = pageSize(asked.first)
  const start = startOf(asked.after)
  const condition = Prisma.sql`version.state = ANY (${[...(asked.states ?? open)]}::text[])
    AND ${queueCondition(ctx, asked.filter ?? {})}`
  return read(ctx, async (tx) => {
    // One statement: what a filter costs is paid once for the page and the count.
    const rows = await rowsOf<{ total: number; id: string | null; at: string }>(
      tx,
      Prisma.sql`
        WITH matching AS MATERIALIZED (
          SELECT version.id, version.updated_at FROM article_version AS version WHERE ${condition})
        SELECT counted.total, page.id, page.updated_at::text AS at
        FROM (SELECT count(*)::int AS total FROM matching) AS counted
        LEFT JOIN LATERAL (
          SELECT version.id, version.updated_at FROM matching AS version WHERE ${start}
          ORDER BY version.updated_at DESC, version.id DESC LIMIT ${size + 1}) AS page ON true
        ORDER BY page.updated_at DESC, page.id DESC`,
    )
    const found = rows.flatMap(({ id, at }) => (id === null ? [] : [{ id, at }]))
    const shown = found.slice(0, size)
    const versions = await versionsById(
      tx,
      shown.map(({ id }) => id),
    )
    return {
      edges: shown.flatMap(({ id, at }) => {
        const node = versions.get(id)
        return node === undefined ? [] : [{ cursor: cursorOf(at, id), node }]
      }),
      hasNextPage: found.length > size,
      totalCount: rows[0]?.total ?? 0,
    }
  })
}

/** Where a version stood as the page was read: what moves meanwhile moves to the top, and is not met again below. */
function cursorOf(at: string, id: string): string {
  return Buffer.from(`${at} ${id}`).toString('base64url')
}

function startOf(after: string | null | undefined): Prisma.Sql {
  if (after === null || after === undefined) return Prisma.sql`true`
  const text = Buffer.from(after, 'base64url').toString('utf8')
  const [at = '', id = ''] = [text.slice(0, -37), text.slice(-36)]
  if (/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00$/.test(at) && isUuid(id))
    return Prisma.sql`(version.updated_at, version.id) < (${at}::timestamptz, ${id}::uuid)`
  throw new Invalid('The cursor is none.', [
    {
      code: 'BAD_CURSOR',
      message: 'It is no place in this list.',
      path: '/after',
      fix: 'Give the `endCursor` of a page.',
    },
  ])
}

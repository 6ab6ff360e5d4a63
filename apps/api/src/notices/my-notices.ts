import type { NoticeKind } from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import { read } from '../audit/doors.ts'
import { rowsOf } from '../audit/read-handle.ts'
import { refuse } from '../audit/refuse.ts'
import { type Page, pageSize } from '../platform/connection.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid } from '../platform/errors.ts'
import { isUuid } from '../platform/uuid.ts'
import type { Notice } from './notice.ts'
import { mayReadNotices } from './policy.ts'

export interface MyNotices {
  readonly unread?: boolean | null | undefined
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
}

interface Row {
  readonly id: string
  readonly kind: NoticeKind
  readonly version_id: string
  readonly thread_id: string | null
  readonly slug: string
  readonly title: string
  readonly number: number
  readonly actor_id: string | null
  readonly actor: string | null
  readonly detail: Notice['detail']
  readonly at: Date
  readonly read_at: Date | null
}

/**
 * One's own notices, the latest first, a page at a time.
 * @throws Invalid for a page size or a cursor that is none
 */
export async function myNotices(ctx: Ctx, { unread, first, after }: MyNotices): Promise<Page<Notice>> {
  await refuse(ctx, mayReadNotices(ctx.actor), 'notice.read')
  const size = pageSize(first)
  const readAt = unread === true ? { readAt: null } : {}
  const shown = unread === true ? Prisma.sql`notice.read_at IS NULL` : Prisma.sql`true`
  const start = startOf(after)
  return read(ctx, async (tx) => {
    const totalCount = await tx.notice.count({ where: readAt })
    const rows = await rowsOf<Row>(
      tx,
      Prisma.sql`
        SELECT notice.*, version.slug, version.title, version.number, actor.name AS actor
        FROM notice
        JOIN board_version AS version ON version.id = notice.version_id
        LEFT JOIN person AS actor ON actor.id = notice.actor_id
        WHERE ${shown} AND ${start} ORDER BY notice.at DESC, notice.id DESC LIMIT ${size + 1}`,
    )
    const edges = rows.slice(0, size).map((row) => ({ cursor: row.id, node: noticeOf(row) }))
    return { edges, hasNextPage: rows.length > size, totalCount }
  })
}

function startOf(after: string | null | undefined): Prisma.Sql {
  if (after === null || after === undefined) return Prisma.sql`true`
  if (isUuid(after))
    return Prisma.sql`(notice.at, notice.id) < (SELECT last.at, last.id FROM notice AS last WHERE last.id = ${after}::uuid)`
  throw new Invalid('The cursor is none.', [
    {
      code: 'BAD_CURSOR',
      message: 'It is no place in this list.',
      path: '/after',
      fix: 'Give the `endCursor` of a page.',
    },
  ])
}

function noticeOf(row: Row): Notice {
  return {
    id: row.id,
    kind: row.kind,
    versionId: row.version_id,
    threadId: row.thread_id,
    slug: row.slug,
    versionTitle: row.title,
    versionNumber: row.number,
    actor: row.actor_id === null ? null : { id: row.actor_id, name: row.actor ?? '' },
    detail: row.detail,
    at: row.at,
    readAt: row.read_at,
  }
}

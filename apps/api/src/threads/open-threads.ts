import { Prisma } from '@guideboard/database'
import DataLoader from 'dataloader'
import { read } from '../audit/doors.ts'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'
import { perRequest } from '../platform/per-request.ts'

/** How much talk about a version is not settled, that of the versions it grew from included. */
export interface OpenThreads {
  readonly all: number
  readonly blocking: number
}

const none: OpenThreads = { all: 0, blocking: 0 }

/** Only articles that somebody talks about have their ancestry walked: a board of thousands is counted in one go. */
async function openThreadsOf(
  tx: ReadTx,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, OpenThreads>> {
  const rows = await rowsOf<OpenThreads & { readonly id: string }>(
    tx,
    Prisma.sql`
      WITH talked_about AS MATERIALIZED (
        SELECT DISTINCT version.article_id FROM thread JOIN article_version AS version ON version.id = thread.version_id
        WHERE thread.resolved_at IS NULL)
      SELECT version.id, count(*)::int AS "all", count(*) FILTER (WHERE thread.kind = 'blocking')::int AS blocking
      FROM article_version AS version
      JOIN talked_about USING (article_id)
      CROSS JOIN LATERAL version_ancestry(version.id) AS ancestor
      JOIN thread ON thread.version_id = ancestor.version_id AND thread.resolved_at IS NULL
      WHERE version.id = ANY (${[...versionIds]}::uuid[])
      GROUP BY version.id`,
  )
  return new Map(rows.map(({ id, all, blocking }) => [id, { all, blocking }]))
}

export const openThreads = perRequest(
  (ctx) =>
    new DataLoader<string, OpenThreads>(
      async (ids) => {
        const found = await read(ctx, (tx) => openThreadsOf(tx, ids))
        return ids.map((id) => found.get(id) ?? none)
      },
      { cache: false },
    ),
)

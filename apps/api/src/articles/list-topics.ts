import type { Topic } from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import { read } from '../audit/doors.ts'
import { rowsOf } from '../audit/read-handle.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { mayReadArticles } from './policy.ts'
import { shownVersions } from './shown-versions.ts'

/** A topic of the library. */
export interface ListedTopic extends Topic {
  /** How many articles that readers can open are about it. */
  readonly articles: number
}

/** More are no help to somebody who chooses one. */
const mostTopics = 200

/** What the versions are about that readers are shown, most articles first. */
export async function listTopics(ctx: Ctx): Promise<readonly ListedTopic[]> {
  await refuse(ctx, mayReadArticles(ctx.actor), 'version.read')
  return read(
    ctx,
    (tx) =>
      rowsOf<ListedTopic>(
        tx,
        Prisma.sql`
          WITH shown AS (${shownVersions})
          SELECT topic.code, min(topic.display) AS display, count(*)::int AS articles
          FROM shown JOIN reader_topic AS topic ON topic.version_id = shown.id
          GROUP BY topic.code
          ORDER BY articles DESC, display, topic.code
          LIMIT ${mostTopics}`,
      ),
    { role: 'reader' },
  )
}

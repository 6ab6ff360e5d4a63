import { type AskIndex, conceptBook } from '@guideboard/content/ask'
import { Prisma } from '@guideboard/database'
import { change, read } from '../audit/doors.ts'
import { rowsOf } from '../audit/read-handle.ts'
import { refuse } from '../audit/refuse.ts'
import { pageSize } from '../platform/connection.ts'
import type { Ctx } from '../platform/ctx.ts'
import { mayReadUnanswered } from './policy.ts'
import { scrubbed } from './scrub-question.ts'

/** Words that nothing answered, and how often they were asked. */
export interface UnansweredQuestion {
  readonly id: string
  readonly articleSlug: string | null
  readonly words: string
  readonly times: number
  readonly firstAt: Date
  readonly lastAt: Date
}

/** More different questions than a board reads; then only those that are known are counted on. */
const mostKept = 10_000

/** Keeps a question that nothing covers for the board: its words alone, and how often. */
export async function noteUnanswered(
  ctx: Ctx,
  question: string,
  index: AskIndex,
  articleId: string | null,
): Promise<void> {
  const words = scrubbed(question, (word) => conceptBook.vocabulary.has(word) || index.words.has(word))
  if (!/\p{L}/u.test(words)) return
  await change(ctx, async (tx) => {
    await tx.$executeRaw`
      INSERT INTO unanswered_question (article_id, words)
      SELECT ${articleId}::uuid, ${words}
      WHERE (SELECT count(*) FROM unanswered_question) < ${mostKept}
         OR EXISTS (SELECT FROM unanswered_question
                    WHERE words = ${words} AND article_id IS NOT DISTINCT FROM ${articleId}::uuid)
      ON CONFLICT ON CONSTRAINT unanswered_question_once
      DO UPDATE SET times = unanswered_question.times + 1, last_at = CURRENT_TIMESTAMP`
    return {
      value: undefined,
      audit: { action: 'question.unanswered', entity: { kind: 'article', id: articleId ?? 'library' } },
    }
  })
}

/** The questions that readers asked most and nothing answers. */
export async function unansweredQuestions(
  ctx: Ctx,
  request: { readonly first?: number | null | undefined },
): Promise<readonly UnansweredQuestion[]> {
  await refuse(ctx, mayReadUnanswered(ctx.actor), 'question.unanswered')
  const rows = await read(ctx, (tx) =>
    rowsOf<{ id: string; slug: string | null; words: string; times: number; first_at: Date; last_at: Date }>(
      tx,
      Prisma.sql`
        SELECT q.id, a.slug, q.words, q.times, q.first_at, q.last_at
        FROM unanswered_question q LEFT JOIN article a ON a.id = q.article_id
        ORDER BY q.times DESC, q.last_at DESC, q.id LIMIT ${pageSize(request.first)}`,
    ),
  )
  return rows.map(({ slug, first_at, last_at, ...row }) => ({
    ...row,
    articleSlug: slug,
    firstAt: first_at,
    lastAt: last_at,
  }))
}

import { Prisma } from '@guideboard/database'
import { read } from '../audit/doors.ts'
import { rowsOf } from '../audit/read-handle.ts'
import { refuse } from '../audit/refuse.ts'
import { pageSize } from '../platform/connection.ts'
import type { Ctx } from '../platform/ctx.ts'
import { mayReadUnanswered } from './policy.ts'

/** How readers found one answer. */
export interface AnswerRating {
  readonly articleSlug: string
  readonly statementKeys: readonly string[]
  readonly helpful: number
  readonly unhelpful: number
}

/** The answers that readers rated, those that helped least first. */
export async function answerRatings(
  ctx: Ctx,
  request: { readonly first?: number | null | undefined },
): Promise<readonly AnswerRating[]> {
  await refuse(ctx, mayReadUnanswered(ctx.actor), 'answer.rate')
  return read(ctx, (tx) =>
    rowsOf<AnswerRating>(
      tx,
      Prisma.sql`
        SELECT a.slug AS "articleSlug", r.statement_keys AS "statementKeys", r.helpful, r.unhelpful
        FROM answer_rating r JOIN article a ON a.id = r.article_id
        ORDER BY r.unhelpful DESC, r.helpful DESC, r.id LIMIT ${pageSize(request.first)}`,
    ),
  )
}

import { article } from '../articles/article.ts'
import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid, NotFound } from '../platform/errors.ts'
import { mayAsk } from './policy.ts'

export interface RateAnswer {
  readonly article: string
  /** Keys of the statements that were the answer. */
  readonly statementKeys: readonly string[]
  readonly helpful: boolean
}

/**
 * Counts whether an answer helped; neither the question nor who says so is kept.
 * @throws NotFound for an article that readers cannot open; Invalid for statements that it does not have
 */
export async function rateAnswer(ctx: Ctx, input: RateAnswer): Promise<{ readonly helpful: boolean }> {
  await refuse(ctx, mayAsk(ctx.actor), 'answer.rate')
  const shown = await article(ctx, { slug: input.article })
  const content = await shown?.content()
  if (!shown || content === undefined) throw new NotFound('article', { path: '/article' })
  const known = new Set(content.sections.flatMap(({ statements }) => statements.map(({ key }) => key)))
  const keys = [...new Set(input.statementKeys)].sort()
  if (keys.length === 0 || keys.length > 20 || keys.some((key) => !known.has(key))) {
    const message = 'An answer consists of 1 to 20 statements of its article.'
    throw new Invalid(message, [
      {
        code: 'BAD_USER_INPUT',
        message,
        path: '/statementKeys',
        fix: 'Give the keys as the answer named them.',
      },
    ])
  }
  const [helpful, unhelpful] = input.helpful ? [1, 0] : [0, 1]
  return change(ctx, async (tx) => {
    await tx.$executeRaw`
      INSERT INTO answer_rating (article_id, statement_keys, helpful, unhelpful)
      VALUES (${shown.id}::uuid, ${keys}::text[], ${helpful}, ${unhelpful})
      ON CONFLICT ON CONSTRAINT answer_rating_once
      DO UPDATE SET helpful = answer_rating.helpful + ${helpful}, unhelpful = answer_rating.unhelpful + ${unhelpful},
                    last_at = CURRENT_TIMESTAMP`
    return {
      value: { helpful: input.helpful },
      audit: {
        action: 'answer.rate',
        entity: { kind: 'article', id: shown.id },
        detail: { keys, helpful: input.helpful },
      },
    }
  })
}

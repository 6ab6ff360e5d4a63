import { jot } from '../audit/jot.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { isUuid } from '../platform/uuid.ts'
import { mayReadNotices } from './policy.ts'

/** Marks one's own notices as read: these, or all. Answers how many are still unread. */
export async function markNoticesRead(ctx: Ctx, ids: readonly string[] | null | undefined): Promise<number> {
  await refuse(ctx, mayReadNotices(ctx.actor), 'notice.read')
  const these = ids === null || ids === undefined ? {} : { id: { in: ids.filter(isUuid) } }
  return jot(ctx, async (tx) => {
    await tx.notice.updateMany({ where: { ...these, readAt: null }, data: { readAt: ctx.clock.now() } })
    return tx.notice.count({ where: { readAt: null } })
  })
}

import { read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import { actingPerson } from '../editorial/acting-person.ts'
import type { Ctx, Watching } from '../platform/ctx.ts'
import { following } from '../platform/while-allowed.ts'
import { mayReadNotices } from './policy.ts'

/** How many of one's own notices are unread, at first and whenever there is a new one. */
export async function watchNotices(ctx: Ctx, watching: Watching): Promise<AsyncIterable<number>> {
  await refuse(ctx, mayReadNotices(ctx.actor), 'notice.read')
  const { id } = actingPerson(ctx.actor)
  return following(ctx.database.told, ctx, watching, mayReadNotices, async (signals) => ({
    events: signals.some((signal) => signal === 'gap' || signal === id) ? [await unread(ctx)] : [],
  }))
}

const unread = (ctx: Ctx) => read(ctx, (tx) => tx.notice.count({ where: { readAt: null } }))

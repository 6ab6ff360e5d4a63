import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { mayUseAccount } from './policy.ts'

/** Ends the session. Signing out twice, or without being signed in, changes nothing and is no error. */
export async function signOut(ctx: Ctx): Promise<boolean> {
  const { actor } = ctx
  if (actor.kind === 'anonymous') return false
  await refuse(ctx, mayUseAccount(actor), 'session.end')
  const sessionId = actor.kind === 'person' ? actor.sessionId : ''
  return change(ctx, async (tx) => {
    const ended = await tx.session.updateMany({
      where: { id: sessionId, endedAt: null },
      data: { endedAt: ctx.clock.now() },
    })
    return {
      value: ended.count === 1,
      audit: { action: 'session.end', entity: { kind: 'session', id: sessionId } },
    }
  })
}

import { change } from '../audit/doors.ts'
import type { Ctx } from '../platform/ctx.ts'

/** Ends the session. Signing out twice, or without being signed in, changes nothing and is no error. */
export async function signOut(ctx: Ctx): Promise<boolean> {
  const { actor } = ctx
  if (actor.kind !== 'person') return false
  return change(ctx, async (tx) => {
    const ended = await tx.session.updateMany({
      where: { id: actor.sessionId, endedAt: null },
      data: { endedAt: ctx.clock.now() },
    })
    return {
      value: ended.count === 1,
      audit: { action: 'session.end', entity: { kind: 'session', id: actor.sessionId } },
    }
  })
}

import type { Ctx } from '../platform/ctx.ts'
import { contextOf } from './doors.ts'

// Bookkeeping of accounts: it decides nothing and would drown the trail, so these two writes leave no record.

/** Notes that a session is in use. */
export async function touchSession(ctx: Ctx, sessionId: string): Promise<void> {
  await ctx.database.inContext(contextOf(ctx, {}), (tx) =>
    tx.session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: ctx.clock.now() } }),
  )
}

/** Notes that an API key is in use. */
export async function touchKey(ctx: Ctx, keyId: string): Promise<void> {
  await ctx.database.inContext(contextOf(ctx, {}), (tx) =>
    tx.apiKey.updateMany({ where: { id: keyId }, data: { lastUsedAt: ctx.clock.now() } }),
  )
}

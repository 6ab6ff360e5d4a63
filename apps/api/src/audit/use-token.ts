import type { Ctx } from '../platform/ctx.ts'
import { contextOf } from './doors.ts'

/**
 * Takes a token of a client as used; false when it was before. Bookkeeping that every call needs: the call itself is on
 * the trail, so this leaves no record of its own.
 */
export function useToken(
  ctx: Ctx,
  token: {
    readonly organizationId: string
    readonly clientId: string
    readonly jtiHash: string
    readonly expiresAt: Date
  },
): Promise<boolean> {
  return ctx.database.inContext(contextOf(ctx, {}), async (tx) => {
    await tx.cdsTokenUse.deleteMany({
      where: { clientId: token.clientId, expiresAt: { lt: new Date(ctx.clock.now().getTime() - 60_000) } },
    })
    const { count } = await tx.cdsTokenUse.createMany({ data: [token], skipDuplicates: true })
    return count === 1
  })
}

import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { withCurrentLock } from './current-lock.ts'
import { givenReason } from './given-reason.ts'
import { loadForWriter } from './load-version.ts'
import { mayReadBoard } from './policy.ts'
import type { Version } from './version.ts'

export interface WithdrawObjection {
  readonly versionId: string
  readonly lock: number
  readonly reason: string
}

/**
 * Takes one's own live objection back; nothing takes its place.
 * @throws NotFound, Conflict, NotReady with code NO_LIVE_OBJECTION or REASON_REQUIRED
 */
export async function withdrawObjection(ctx: Ctx, input: WithdrawObjection): Promise<Version> {
  const entity = { kind: 'version', id: input.versionId }
  await refuse(ctx, mayReadBoard(ctx.actor), 'objection.withdraw', entity)
  const reason = givenReason(input.reason, true)
  return withCurrentLock(ctx, input, () =>
    change(ctx, async (tx) => {
      const version = await loadForWriter(tx, input.versionId, input.lock)
      await tx.$queryRaw`SELECT withdraw_objection(${version.id}::uuid, ${input.lock}::int, ${reason})::text`
      return { value: version, audit: { action: 'objection.withdraw', entity } }
    }),
  )
}

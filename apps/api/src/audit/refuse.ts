import { actorText, organizationOf } from '../platform/actor.ts'
import type { Ctx } from '../platform/ctx.ts'
import { type Denial, denialError } from '../platform/errors.ts'
import type { AuditAction } from './action.ts'
import { appendRecord } from './append.ts'
import type { AuditedEntity } from './record.ts'

const nothing: AuditedEntity = { kind: 'none', id: 'none' }

/**
 * The first line of a verb: `await refuse(ctx, mayApprove(ctx.actor, version), 'version.move', ref)`.
 * Without a denial it does nothing. A denial is recorded in a transaction of its own, then thrown.
 * @throws Forbidden, or Unauthenticated when nobody is signed in (which leaves no record: there is nobody to name)
 */
export async function refuse(
  ctx: Ctx,
  denial: Denial | undefined,
  action: AuditAction,
  entity: AuditedEntity = nothing,
): Promise<void> {
  if (denial === undefined) return
  await recordDenial(ctx, denial.code, action, entity)
  throw denialError(denial)
}

export async function recordDenial(
  ctx: Ctx,
  code: string,
  action: AuditAction = 'access.refuse',
  entity: AuditedEntity = nothing,
): Promise<void> {
  if (ctx.actor.kind === 'anonymous') return
  const context = {
    organizationId: organizationOf(ctx.actor),
    actor: actorText(ctx.actor),
    requestId: ctx.requestId,
  }
  await ctx.database.inContext(context, (tx) =>
    appendRecord(tx, ctx, { action, entity, detail: { code } }, 'denied'),
  )
}

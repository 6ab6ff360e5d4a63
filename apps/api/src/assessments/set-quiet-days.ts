import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import { loadOwnOrganization } from '../patients/own-organization.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid } from '../platform/errors.ts'
import { maySetQuietDays } from './policy.ts'

const most = 365

/**
 * Sets for how many days an overridden recommendation stays quiet in the actor's organization while rules and facts
 * are the same; 0 repeats it every time.
 * @throws Invalid
 */
export async function setQuietDays(ctx: Ctx, days: number): Promise<number> {
  await refuse(ctx, maySetQuietDays(ctx.actor), 'organization.set-quiet-days')
  if (!Number.isInteger(days) || days < 0 || days > most) {
    const message = `${days} is no number of days between 0 and ${most}.`
    throw new Invalid(message, [
      { code: 'BAD_USER_INPUT', message, path: '/days', fix: 'Give whole days; 0 repeats every time.' },
    ])
  }
  return change(ctx, async (tx) => {
    const { id, quietDays } = await loadOwnOrganization(ctx, tx)
    await tx.organization.updateMany({ where: { id }, data: { quietDays: days } })
    return {
      value: days,
      audit: {
        action: 'organization.set-quiet-days',
        entity: { kind: 'organization', id },
        detail: { before: quietDays, after: days },
      },
    }
  })
}

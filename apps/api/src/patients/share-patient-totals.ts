import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { loadOwnOrganization } from './own-organization.ts'
import { mayRunOrganization } from './policy.ts'

/**
 * Says whether the editorial board may be told, as totals in whole tens, for how many patients of the actor's
 * organization a version says otherwise. What was told before is told no more once it is no longer allowed.
 */
export async function sharePatientTotals(ctx: Ctx, allow: boolean): Promise<boolean> {
  await refuse(ctx, mayRunOrganization(ctx.actor), 'organization.share-patient-totals')
  return change(ctx, async (tx) => {
    const { id, sharesPatientTotals } = await loadOwnOrganization(ctx, tx)
    await tx.organization.updateMany({ where: { id }, data: { sharesPatientTotals: allow } })
    return {
      value: allow,
      audit: {
        action: 'organization.share-patient-totals',
        entity: { kind: 'organization', id },
        detail: { before: sharesPatientTotals, after: allow },
      },
    }
  })
}

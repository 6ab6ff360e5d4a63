import { randomUUID } from 'node:crypto'
import { maySetUp } from '../../accounts/policy.ts'
import { change } from '../../audit/doors.ts'
import { refuse } from '../../audit/refuse.ts'
import { organizationOf } from '../../platform/actor.ts'
import type { Ctx } from '../../platform/ctx.ts'

/**
 * Lets whoever shows no token ask for the organization that the installation acts for. It counts in a demonstration
 * only, whatever is written here; nothing of a patient is kept for it.
 */
export async function openSandbox(ctx: Ctx): Promise<string> {
  await refuse(ctx, maySetUp(ctx.actor), 'cds.register-client')
  const id = randomUUID()
  return change(ctx, async (tx) => {
    await tx.cdsClient.createMany({
      data: [{ organizationId: organizationOf(ctx.actor) ?? '', id, name: 'CDS Hooks sandbox' }],
    })
    return {
      value: id,
      audit: { action: 'cds.register-client', entity: { kind: 'cds-client', id }, detail: { sandbox: true } },
    }
  })
}

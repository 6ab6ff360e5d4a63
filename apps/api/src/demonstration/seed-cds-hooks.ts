import { createOrganization } from '../accounts/set-up-people.ts'
import { openSandbox } from '../interop/cds/open-sandbox.ts'
import type { Ctx } from '../platform/ctx.ts'

/** An organization without people or patients, for which CDS Hooks can be tried without a token. */
export async function seedCdsHooks(ctx: Ctx): Promise<void> {
  const { id: organizationId } = await createOrganization(ctx, {
    name: 'CDS Hooks sandbox',
    timeZone: 'America/New_York',
    jurisdiction: 'US',
  })
  await openSandbox({ ...ctx, actor: { kind: 'system', name: 'demonstration', organizationId } })
}

import { change } from '../../audit/doors.ts'
import { refuse } from '../../audit/refuse.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { NotFound } from '../../platform/errors.ts'
import { isUuid } from '../../platform/uuid.ts'
import { mayManageClients } from './client.ts'
import { clientColumns, type RegisteredClient } from './registered-client.ts'

/** Ends a client: with the next call its tokens are those of nobody. @throws NotFound */
export async function endClient(ctx: Ctx, id: string): Promise<RegisteredClient> {
  const entity = { kind: 'cds-client', id }
  await refuse(ctx, mayManageClients(ctx.actor), 'cds.end-client', entity)
  return change(ctx, async (tx) => {
    const { count } = isUuid(id)
      ? await tx.cdsClient.updateMany({ where: { id, endedAt: null }, data: { endedAt: ctx.clock.now() } })
      : { count: 0 }
    if (count === 0) throw new NotFound('CDS Hooks client', { path: '/id' })
    return {
      value: await tx.cdsClient.findFirstOrThrow({ where: { id }, select: clientColumns }),
      audit: { action: 'cds.end-client', entity },
    }
  })
}

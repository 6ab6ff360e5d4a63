import { read } from '../../audit/doors.ts'
import { refuse } from '../../audit/refuse.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { mayManageClients } from './client.ts'
import { clientColumns, type RegisteredClient } from './registered-client.ts'

/** More than any organization connects. */
const most = 200

/** The clients of the actor's organization, the latest first, those that ended included. */
export async function listClients(ctx: Ctx): Promise<readonly RegisteredClient[]> {
  await refuse(ctx, mayManageClients(ctx.actor), 'cds.register-client')
  return read(ctx, (tx) =>
    tx.cdsClient.findMany({
      select: clientColumns,
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      take: most,
    }),
  )
}

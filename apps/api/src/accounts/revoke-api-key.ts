import { change, read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotFound } from '../platform/errors.ts'
import { type ApiKey, toApiKey } from './api-key.ts'
import { mayRevokeKey, mayUseAccount } from './policy.ts'

/**
 * Ends a key for good; the next request with it is refused. Revoking twice keeps the first moment.
 * @throws NotFound for a key of another organization as for one that never was; Forbidden
 */
export async function revokeApiKey(ctx: Ctx, id: string): Promise<ApiKey> {
  await refuse(ctx, mayUseAccount(ctx.actor), 'key.revoke')
  const key = await read(ctx, (tx) => tx.apiKey.findFirst({ where: { id } }))
  if (key === null) throw new NotFound('API key', { path: '/id' })
  const entity = { kind: 'key', id }
  await refuse(ctx, mayRevokeKey(ctx.actor, key), 'key.revoke', entity)
  return change(ctx, async (tx) => {
    await tx.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: ctx.clock.now() } })
    const row = await tx.apiKey.findFirstOrThrow({ where: { id } })
    return { value: toApiKey(row), audit: { action: 'key.revoke', entity } }
  })
}

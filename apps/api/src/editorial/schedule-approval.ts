import { moveNamed } from '@guideboard/content'
import { change, read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { actingPerson } from './acting-person.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import { withCurrentLock } from './current-lock.ts'
import { loadForWriter } from './load-version.ts'
import { moveOptions, refuseUnmet } from './move-blockers.ts'
import type { MoveVersion } from './move-version.ts'
import { mayMove } from './policy.ts'
import { sign } from './sign.ts'
import type { Version } from './version.ts'

/**
 * Signs an approval that takes effect later. The version stays under review, and every gate is asked again then.
 * @throws NotFound, Conflict, Forbidden, NotReady with every unmet condition, EFFECTIVE_DATE or SCHEDULE_EXISTS
 */
export async function scheduleApproval(
  ctx: Ctx,
  input: MoveVersion & { readonly effectiveFrom: Date },
): Promise<Version> {
  const entity = { kind: 'version', id: input.versionId }
  await refuse(ctx, mayMove(ctx.actor, [moveNamed('APPROVE')]), 'approval.schedule', entity)
  const person = actingPerson(ctx.actor)
  return withCurrentLock(ctx, input, async () => {
    const { id } = await read(ctx, (tx) => loadForWriter(tx, input.versionId, input.lock))
    await bringUpToDate(ctx, id)
    return change(ctx, async (tx) => {
      const version = await loadForWriter(tx, input.versionId, input.lock)
      const options = (await moveOptions(tx, [version.id], person.id)).get(version.id) ?? []
      for (const option of options.filter(({ move }) => move === 'APPROVE')) refuseUnmet(option)
      const signature = await sign(tx, person, input.token)
      await tx.$executeRaw`
        INSERT INTO scheduled_approval (version_id, content_hash, effective_from, signature_id)
        SELECT ${version.id}::uuid, content_hash, ${input.effectiveFrom}, id FROM signature WHERE id = ${signature}::uuid`
      return {
        value: version,
        audit: {
          action: 'approval.schedule',
          entity,
          detail: { effectiveFrom: input.effectiveFrom.toISOString(), contentHash: version.contentHash },
        },
      }
    })
  })
}

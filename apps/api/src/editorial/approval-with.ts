import { guardMeaning } from '@guideboard/content'
import { read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid } from '../platform/errors.ts'
import { isUuid } from '../platform/uuid.ts'
import { type AssumedVote, blockersWith } from './load-governance.ts'
import { mayReadBoard } from './policy.ts'
import type { Unmet } from './version.ts'

/**
 * "If these people voted so, could the viewer approve it?": every condition that would still be unmet. An assumed
 * vote counts under the same rules as a real one.
 * @throws Invalid
 */
export async function approvalWith(
  ctx: Ctx,
  versionId: string,
  assumed: readonly AssumedVote[],
): Promise<readonly Unmet[]> {
  await refuse(ctx, mayReadBoard(ctx.actor), 'version.read', { kind: 'version', id: versionId })
  const reasons = assumed.flatMap(({ voterId }, index) =>
    isUuid(voterId)
      ? []
      : [
          {
            code: 'BAD_USER_INPUT',
            message: 'This is no id of a person.',
            path: `/assumed/${index}/voterId`,
          },
        ],
  )
  if (reasons.length > 0) throw new Invalid('A vote is assumed of a person.', reasons)
  const viewer = ctx.actor.kind === 'person' ? ctx.actor.id : null
  const unmet = await read(ctx, (tx) => blockersWith(tx, versionId, assumed, viewer))
  return unmet.map(({ code, message }) => ({ code: guardMeaning({ sqlstate: code })?.code ?? code, message }))
}

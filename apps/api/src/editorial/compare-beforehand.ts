import { type Move, moveNamed } from '@guideboard/content'
import { read } from '../audit/doors.ts'
import type { Ctx } from '../platform/ctx.ts'
import { isUuid } from '../platform/uuid.ts'
import { ensureImpact } from './ensure-impact.ts'
import { versionsById } from './load-version.ts'
import type { MoveVersion } from './move-version.ts'
import { mayMove } from './policy.ts'

/**
 * Has the cohort impact computed where one of these moves could be made now: it takes seconds, so it stands before the
 * move's transaction. Whoever may not, or is late, is told so by the move.
 */
export async function compareBeforehand(
  ctx: Ctx,
  { versionId, lock }: MoveVersion,
  candidates: readonly Move[],
): Promise<void> {
  const moves = candidates.map(moveNamed)
  if (mayMove(ctx.actor, moves) !== undefined || !isUuid(versionId)) return
  const version = (await read(ctx, (tx) => versionsById(tx, [versionId]))).get(versionId)
  if (version?.lock !== lock || !moves.some(({ from }) => from === version.state)) return
  await ensureImpact(ctx, versionId)
}

import type { Ctx } from '../platform/ctx.ts'
import { type MoveVersion, moveVersion } from './move-version.ts'
import type { Version } from './version.ts'

/** Opens the next round of review: votes can be cast from here on. */
export async function startReview(ctx: Ctx, input: MoveVersion): Promise<Version> {
  return moveVersion(ctx, input, ['START_REVIEW'])
}

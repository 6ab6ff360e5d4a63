import type { Ctx } from '../platform/ctx.ts'
import { type MoveVersion, moveVersion } from './move-version.ts'
import type { Version } from './version.ts'

/** Takes a submitted version back to its authors, as long as nobody has started the review. */
export async function recallVersion(ctx: Ctx, input: MoveVersion): Promise<Version> {
  return moveVersion(ctx, input, ['RECALL'])
}

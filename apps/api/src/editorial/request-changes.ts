import type { Ctx } from '../platform/ctx.ts'
import { type MoveVersion, moveVersion } from './move-version.ts'
import type { Version } from './version.ts'

/** Sends a version back to its authors, saying why. */
export async function requestChanges(ctx: Ctx, input: MoveVersion): Promise<Version> {
  return moveVersion(ctx, input, ['REQUEST_CHANGES'])
}

import type { Ctx } from '../platform/ctx.ts'
import { type MoveVersion, moveVersion } from './move-version.ts'
import type { Version } from './version.ts'

/** Takes a version out of force at once, or abandons one that never was. The version before it does not come back. */
export async function withdrawVersion(ctx: Ctx, input: MoveVersion): Promise<Version> {
  return moveVersion(ctx, input, ['WITHDRAW', 'ABANDON_DRAFT', 'ABANDON_SUBMITTED', 'ABANDON_CHANGES'])
}

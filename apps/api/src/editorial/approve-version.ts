import type { Ctx } from '../platform/ctx.ts'
import { checkVersion } from './check-version.ts'
import { type MoveVersion, moveVersion } from './move-version.ts'
import type { Version } from './version.ts'

/** Puts a version in force; the one in force before ends at the same moment. */
export async function approveVersion(ctx: Ctx, input: MoveVersion): Promise<Version> {
  return moveVersion(ctx, input, ['APPROVE'], { before: ({ id }) => checkVersion(ctx, id) })
}

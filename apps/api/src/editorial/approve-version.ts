import type { Ctx } from '../platform/ctx.ts'
import { compareBeforehand } from './compare-beforehand.ts'
import { loadContent } from './load-content.ts'
import { type MoveVersion, moveVersion } from './move-version.ts'
import { runMissingChecks } from './store-checks.ts'
import type { Version } from './version.ts'

/** Puts a version in force; the one in force before ends at the same moment. */
export async function approveVersion(ctx: Ctx, input: MoveVersion): Promise<Version> {
  await compareBeforehand(ctx, input, ['APPROVE'])
  return moveVersion(ctx, input, ['APPROVE'], async (tx, version) =>
    runMissingChecks(tx, await loadContent(tx, version.id), version.contentHash),
  )
}

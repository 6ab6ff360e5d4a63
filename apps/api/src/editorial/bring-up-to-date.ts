import type { Ctx } from '../platform/ctx.ts'
import { checkVersion } from './check-version.ts'
import { ensureImpact } from './ensure-impact.ts'

/**
 * Whatever the gates ask of a version and nobody has asked yet: its checks, as things stand today, and whose advice it
 * changes. Both take seconds, so they stand before the move's transaction; what they say stays if the move is refused.
 */
export async function bringUpToDate(ctx: Ctx, versionId: string): Promise<void> {
  await checkVersion(ctx, versionId)
  await ensureImpact(ctx, versionId)
}

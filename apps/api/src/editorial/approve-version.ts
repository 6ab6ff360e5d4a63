import type { Ctx } from '../platform/ctx.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import { type MoveVersion, moveVersion } from './move-version.ts'
import { scheduleApproval } from './schedule-approval.ts'
import type { Version } from './version.ts'

export interface ApproveVersion extends MoveVersion {
  /** When it takes effect; at once unless given. */
  readonly effectiveFrom?: Date | null | undefined
}

/** Puts a version in force, now or at a later time; the one in force before ends at the same moment. */
export async function approveVersion(ctx: Ctx, input: ApproveVersion): Promise<Version> {
  const { effectiveFrom } = input
  if (effectiveFrom != null) return scheduleApproval(ctx, { ...input, effectiveFrom })
  return moveVersion(ctx, input, ['APPROVE'], { before: ({ id }) => bringUpToDate(ctx, id) })
}

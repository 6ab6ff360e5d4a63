import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotFound } from '../platform/errors.ts'
import { isUuid } from '../platform/uuid.ts'
import { givenReason } from './given-reason.ts'
import { loadVersion } from './load-version.ts'
import { mayCancelSchedule } from './policy.ts'
import type { Version } from './version.ts'

export interface CancelScheduledApproval {
  readonly scheduleId: string
  readonly reason: string
}

/**
 * Cancels an approval before its time; the version stays under review.
 * @throws NotFound, NotReady with code SCHEDULE_ENDED or REASON_REQUIRED
 */
export async function cancelScheduledApproval(ctx: Ctx, input: CancelScheduledApproval): Promise<Version> {
  const entity = { kind: 'scheduled-approval', id: input.scheduleId }
  await refuse(ctx, mayCancelSchedule(ctx.actor), 'approval.end-schedule', entity)
  const reason = givenReason(input.reason, true)
  return change(ctx, async (tx) => {
    const schedule = isUuid(input.scheduleId)
      ? await tx.scheduledApproval.findUnique({ where: { id: input.scheduleId } })
      : null
    if (schedule === null) throw new NotFound('scheduled approval', { path: '/scheduleId' })
    await tx.$queryRaw`SELECT cancel_schedule(${schedule.id}::uuid, ${reason})::text`
    return {
      value: await loadVersion(tx, schedule.versionId),
      audit: {
        action: 'approval.end-schedule',
        entity,
        detail: { versionId: schedule.versionId, outcome: 'cancelled' },
      },
    }
  })
}

import type { Tx } from '@guideboard/database'
import { change } from '../../audit/doors.ts'
import type { AuditRecord } from '../../audit/record.ts'
import { refuse } from '../../audit/refuse.ts'
import { isCalendarDate } from '../../platform/calendar-date.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { Invalid } from '../../platform/errors.ts'
import { loadVersion } from '../load-version.ts'
import { mayAssign } from '../policy.ts'
import type { Version } from '../version.ts'

export interface SetVotesDue {
  readonly versionId: string
  /** YYYY-MM-DD */
  readonly dueOn: string
}

/**
 * Says anew until when the votes of an open review are asked for.
 * @throws NotFound; NotReady with code DEADLINE_OUT_OF_RANGE; Invalid for a day that is none
 */
export async function setVotesDue(ctx: Ctx, { versionId, dueOn }: SetVotesDue): Promise<Version> {
  await refuse(ctx, mayAssign(ctx.actor), 'review.set-deadline', { kind: 'version', id: versionId })
  return change(ctx, async (tx) => {
    const version = await loadVersion(tx, versionId)
    return { value: version, audit: await keepVotesDue(tx, version, dueOn) }
  })
}

/** @throws Invalid for a day that is none */
export async function keepVotesDue(tx: Tx, { id, round }: Version, dueOn: string): Promise<AuditRecord> {
  if (!isCalendarDate(dueOn)) {
    throw new Invalid('There is no such day.', [
      {
        code: 'BAD_USER_INPUT',
        message: `"${dueOn}" is no day.`,
        path: '/dueOn',
        fix: 'Write it as YYYY-MM-DD.',
      },
    ])
  }
  await tx.$executeRaw`INSERT INTO review_deadline (version_id, due_on) VALUES (${id}::uuid, ${dueOn}::date)`
  return { action: 'review.set-deadline', entity: { kind: 'version', id }, detail: { dueOn, round } }
}

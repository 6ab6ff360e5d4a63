import { change, read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { mayRunSchedule } from './policy.ts'

interface Ran {
  readonly ran_schedule: string
  readonly ran_version: string
  readonly ran_outcome: 'activated' | 'cancelled'
  readonly ran_reason: string
}

/** Another process took what was due, or it is being written to: the next turn looks again. */
class NothingDue extends Error {}

/**
 * Runs every scheduled approval whose time has come, each in a transaction of its own as its chair: approved, or
 * cancelled with the gate that failed. Safe in several processes at once.
 * @returns what ran
 */
export async function activateDueApprovals(ctx: Ctx): Promise<readonly Ran[]> {
  await refuse(ctx, mayRunSchedule(ctx.actor), 'approval.end-schedule')
  const ran: Ran[] = []
  while (await isSomethingDue(ctx)) {
    try {
      ran.push(await activateOne(ctx))
    } catch (error) {
      if (error instanceof NothingDue) break
      throw error
    }
  }
  return ran
}

function isSomethingDue(ctx: Ctx): Promise<boolean> {
  const where = { endedAt: null, effectiveFrom: { lte: ctx.clock.now() } }
  return read(ctx, async (tx) => (await tx.scheduledApproval.count({ where })) > 0)
}

function activateOne(ctx: Ctx): Promise<Ran> {
  return change(ctx, async (tx) => {
    const [ran] = await tx.$queryRaw<Ran[]>`SELECT * FROM run_due_schedule()`
    if (ran === undefined) throw new NothingDue()
    return {
      value: ran,
      audit: {
        action: 'approval.end-schedule',
        entity: { kind: 'scheduled-approval', id: ran.ran_schedule },
        detail: { versionId: ran.ran_version, outcome: ran.ran_outcome, why: ran.ran_reason },
      },
    }
  })
}

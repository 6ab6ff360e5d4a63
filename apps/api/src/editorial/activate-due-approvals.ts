import { personWithRoles } from '../accounts/load-person.ts'
import { change, read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import { mayReadBoard, mayRunSchedule } from './policy.ts'

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
  for (let due = await nextDue(ctx); due !== undefined; due = await nextDue(ctx)) {
    try {
      await askAnew(ctx, due)
      ran.push(await activateOne(ctx))
    } catch (error) {
      if (error instanceof NothingDue) break
      throw error
    }
  }
  return ran
}

interface Due {
  readonly versionId: string
  readonly chairId: string
}

function nextDue(ctx: Ctx): Promise<Due | undefined> {
  return read(ctx, async (tx) => {
    const due = await tx.scheduledApproval.findFirst({
      where: { endedAt: null, effectiveFrom: { lte: ctx.clock.now() } },
      orderBy: [{ effectiveFrom: 'asc' }, { id: 'asc' }],
      select: { versionId: true, chairId: true },
    })
    return due ?? undefined
  })
}

/** Days have passed since it was signed: what checks see of the day and of other articles is asked anew, for its chair. */
async function askAnew(ctx: Ctx, { versionId, chairId }: Due): Promise<void> {
  const chair = await personWithRoles(ctx, chairId)
  // A chair who has left the board runs no checks; the gates then cancel the schedule and say so.
  if (mayReadBoard(chair) === undefined) await bringUpToDate({ ...ctx, actor: chair }, versionId)
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

import { change } from '../../audit/doors.ts'
import { refuse } from '../../audit/refuse.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { actingPerson } from '../acting-person.ts'
import { givenReason } from '../given-reason.ts'
import { loadVersion } from '../load-version.ts'
import { mayAssign, mayReadBoard } from '../policy.ts'
import type { Version } from '../version.ts'
import { takeSeatBack } from './take-seat-back.ts'

export interface ReleaseSeat {
  readonly versionId: string
  /** One's own unless said; of somebody else by an editor. */
  readonly assigneeId?: string | null | undefined
  readonly reason?: string | null | undefined
}

/**
 * Gives back a seat in a review, for others to claim.
 * @throws NotFound; NotReady with code NOT_ASSIGNED; Forbidden
 */
export async function releaseSeat(ctx: Ctx, input: ReleaseSeat): Promise<Version> {
  const entity = { kind: 'version', id: input.versionId }
  await refuse(ctx, mayReadBoard(ctx.actor), 'seat.release', entity)
  const own = actingPerson(ctx.actor).id
  const personId = input.assigneeId ?? own
  if (personId !== own) await refuse(ctx, mayAssign(ctx.actor), 'seat.release', entity)
  const reason = givenReason(input.reason, false)
  return change(ctx, async (tx) => {
    const version = await loadVersion(tx, input.versionId)
    return { value: version, audit: await takeSeatBack(tx, version, personId, reason) }
  })
}

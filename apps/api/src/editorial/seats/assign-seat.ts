import type { BoardRole } from '@guideboard/content'
import { change } from '../../audit/doors.ts'
import { refuse } from '../../audit/refuse.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { loadVersion } from '../load-version.ts'
import { mayAssign } from '../policy.ts'
import type { Version } from '../version.ts'
import { giveSeat } from './give-seat.ts'
import { loadCandidate } from './load-candidate.ts'
import { readSeat } from './read-seat.ts'
import { takeSeatBack } from './take-seat-back.ts'

export interface AssignSeat {
  readonly versionId: string
  readonly seat: BoardRole
  readonly assigneeId: string
  /** Who gives theirs up for it. */
  readonly insteadOf?: string | null | undefined
}

/**
 * Asks somebody to fill a seat of a review, in place of somebody else if one is named.
 * @throws NotFound; NotReady with code ASSIGNEE_NOT_CLEAR, SEAT_NOT_OPEN or NOT_ASSIGNED; Invalid
 */
export async function assignSeat(ctx: Ctx, input: AssignSeat): Promise<Version> {
  const entity = { kind: 'version', id: input.versionId }
  await refuse(ctx, mayAssign(ctx.actor), 'seat.assign', entity)
  const seat = readSeat(input.seat)
  const { insteadOf } = input
  return change(ctx, async (tx) => {
    const version = await loadVersion(tx, input.versionId)
    const candidate = await loadCandidate(tx, ctx, version, input.assigneeId)
    const back =
      insteadOf === null || insteadOf === undefined
        ? []
        : [await takeSeatBack(tx, version, insteadOf, `Given to ${candidate.name}.`)]
    const given = await giveSeat(tx, version, seat, candidate)
    return { value: version, audit: [given, ...back] }
  })
}

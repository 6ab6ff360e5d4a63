import type { BoardRole } from '@guideboard/content'
import { change } from '../../audit/doors.ts'
import { refuse } from '../../audit/refuse.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { actingPerson } from '../acting-person.ts'
import { loadVersion } from '../load-version.ts'
import { mayReadBoard, mayVote } from '../policy.ts'
import type { Version } from '../version.ts'
import { giveSeat } from './give-seat.ts'
import { loadCandidate } from './load-candidate.ts'
import { readSeat } from './read-seat.ts'

export interface ClaimSeat {
  readonly versionId: string
  readonly seat: BoardRole
}

/**
 * Takes an open seat of a review oneself.
 * @throws NotFound; NotReady with code ASSIGNEE_NOT_CLEAR or SEAT_NOT_OPEN; Invalid
 */
export async function claimSeat(ctx: Ctx, input: ClaimSeat): Promise<Version> {
  const entity = { kind: 'version', id: input.versionId }
  await refuse(ctx, mayReadBoard(ctx.actor), 'seat.claim', entity)
  const seat = readSeat(input.seat)
  await refuse(ctx, mayVote(ctx.actor, seat), 'seat.claim', entity)
  return change(ctx, async (tx) => {
    const version = await loadVersion(tx, input.versionId)
    const own = await loadCandidate(tx, ctx, version, actingPerson(ctx.actor).id)
    return { value: version, audit: await giveSeat(tx, version, seat, own, 'seat.claim') }
  })
}

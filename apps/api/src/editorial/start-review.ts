import { type BoardRole, proposeAssignments, votesDueOn } from '@guideboard/content'
import type { Tx } from '@guideboard/database'
import type { AuditRecord } from '../audit/record.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotFound } from '../platform/errors.ts'
import { type MoveVersion, moveVersion } from './move-version.ts'
import { giveSeat } from './seats/give-seat.ts'
import { loadCandidates } from './seats/load-candidates.ts'
import { readSeat } from './seats/read-seat.ts'
import { keepVotesDue } from './seats/set-votes-due.ts'
import type { Version } from './version.ts'

export interface StartReview extends MoveVersion {
  /** YYYY-MM-DD; as the policy says unless given. */
  readonly votesDueOn?: string | null | undefined
  /** Exactly these seats; whom the board would propose unless given. */
  readonly assign?: readonly { readonly seat: BoardRole; readonly assigneeId: string }[] | null | undefined
}

/**
 * Opens the next round of review, asks people to fill its seats and says until when. Interests are matched first:
 * whoever is not clear is never proposed, and naming them refuses the move.
 * @throws as any move does; NotReady with code ASSIGNEE_NOT_CLEAR or SEAT_NOT_OPEN
 */
export async function startReview(ctx: Ctx, input: StartReview): Promise<Version> {
  return moveVersion(ctx, input, ['START_REVIEW'], {
    after: async (tx, version) => {
      const today = ctx.clock.now().toISOString().slice(0, 10)
      const due = await keepVotesDue(tx, version, input.votesDueOn ?? votesDueOn(version.policy, today))
      return [due, ...(await assignSeats(tx, version, today, input.assign))]
    },
  })
}

async function assignSeats(
  tx: Tx,
  version: Version,
  today: string,
  asked: StartReview['assign'],
): Promise<readonly AuditRecord[]> {
  const candidates = await loadCandidates(tx, version, today)
  const chosen =
    asked?.map(({ seat, assigneeId }) => ({ seat: readSeat(seat), personId: assigneeId })) ??
    proposeAssignments(
      version.policy.seats,
      candidates.filter(({ fault }) => fault === null),
    )
  const records: AuditRecord[] = []
  for (const { seat, personId } of chosen) {
    const candidate = candidates.find(({ id }) => id === personId)
    if (candidate === undefined)
      throw new NotFound('person with a role that votes', { path: '/assign/assigneeId' })
    records.push(await giveSeat(tx, version, seat, candidate))
  }
  return records
}

import type { BoardRole } from '@guideboard/content'
import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { actingPerson } from './acting-person.ts'
import { withCurrentLock } from './current-lock.ts'
import { givenReason } from './given-reason.ts'
import { loadForWriter } from './load-version.ts'
import { mayReadBoard, mayVote } from './policy.ts'
import { readSeat } from './seats/read-seat.ts'
import { sign } from './sign.ts'
import type { CastVote, Version } from './version.ts'

export interface CastVoteInput {
  readonly versionId: string
  readonly lock: number
  readonly choice: CastVote['choice']
  readonly seat: BoardRole
  readonly reason?: string | null | undefined
  readonly token: string
}

/**
 * Votes on exactly the content that was signed; a later vote of the same person takes the place of this one.
 * @throws NotFound, Conflict, Forbidden, NotReady, Invalid
 */
export async function castVote(ctx: Ctx, input: CastVoteInput): Promise<Version> {
  const entity = { kind: 'version', id: input.versionId }
  await refuse(ctx, mayReadBoard(ctx.actor), 'version.vote', entity)
  const seat = readSeat(input.seat)
  await refuse(ctx, mayVote(ctx.actor, seat), 'version.vote', entity)
  const reason = givenReason(input.reason, input.choice === 'object')

  return withCurrentLock(ctx, input, () =>
    change(ctx, async (tx) => {
      const version = await loadForWriter(tx, input.versionId, input.lock)
      const person = actingPerson(ctx.actor)
      const signature = await sign(tx, person, input.token)
      await tx.$executeRaw`
        INSERT INTO vote (version_id, voter_id, choice, seat, reason, content_hash, signature_id)
        SELECT ${version.id}::uuid, ${person.id}::uuid, ${input.choice}, ${seat}, ${reason}, content_hash, id
        FROM signature WHERE id = ${signature}::uuid`
      return {
        value: version,
        audit: {
          action: 'version.vote',
          entity,
          detail: { choice: input.choice, seat, round: version.round, contentHash: version.contentHash },
        },
      }
    }),
  )
}

import type { BoardRole } from '@guideboard/content'
import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid, NotFound } from '../platform/errors.ts'
import { isUuid } from '../platform/uuid.ts'
import { actingPerson } from './acting-person.ts'
import { withCurrentLock } from './current-lock.ts'
import { givenReason } from './given-reason.ts'
import { loadForWriter } from './load-version.ts'
import { maySetAside } from './policy.ts'
import { sign } from './sign.ts'
import type { Version } from './version.ts'

export interface SetAsideObjection {
  readonly versionId: string
  readonly lock: number
  readonly voteId: string
  /** The role in which it is signed: chair or methodologist. */
  readonly signAs: BoardRole
  readonly reason: string
  readonly token: string
}

/**
 * One of the two signatures that set an absent objector's objection aside: the chair's and a methodologist's. The
 * reason is published with the version.
 * @throws NotFound, Forbidden, Conflict, NotReady, Invalid
 */
export async function setAsideObjection(ctx: Ctx, input: SetAsideObjection): Promise<Version> {
  const entity = { kind: 'version', id: input.versionId }
  const role = settingAside(input.signAs)
  await refuse(ctx, maySetAside(ctx.actor, role), 'objection.set-aside', entity)
  const reason = givenReason(input.reason, true)
  return withCurrentLock(ctx, input, () =>
    change(ctx, async (tx) => {
      const version = await loadForWriter(tx, input.versionId, input.lock)
      const vote = isUuid(input.voteId)
        ? await tx.vote.findFirst({ where: { id: input.voteId, versionId: version.id } })
        : null
      if (vote === null) throw new NotFound('vote', { path: '/voteId' })
      const signature = await sign(tx, actingPerson(ctx.actor), input.token)
      await tx.$executeRaw`
        INSERT INTO objection_set_aside (vote_id, role, reason, signature_id)
        VALUES (${vote.id}::uuid, ${role}, ${reason}, ${signature}::uuid)`
      return {
        value: version,
        audit: { action: 'objection.set-aside', entity, detail: { voteId: vote.id, role } },
      }
    }),
  )
}

function settingAside(role: BoardRole): 'chair' | 'methodologist' {
  if (role === 'chair' || role === 'methodologist') return role
  throw new Invalid('An objection is set aside by the chair and a methodologist.', [
    {
      code: 'BAD_USER_INPUT',
      message: `The role ${role} sets nothing aside.`,
      path: '/signAs',
      fix: 'Name chair or methodologist.',
    },
  ])
}

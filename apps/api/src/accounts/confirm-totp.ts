import { change, read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotReady, Unauthenticated } from '../platform/errors.ts'
import { isUuid } from '../platform/uuid.ts'
import { mayUseAccount } from './policy.ts'
import { codeHash, isOneTimeCode, newRecoveryCodes } from './recovery-codes.ts'
import { codeWrong, takeCode } from './second-factor.ts'
import { attemptFor, noteSuccess, reserveAttempt } from './try-password.ts'

export interface ConfirmTotp {
  readonly code: string
  readonly peer: string
}

const startedWithin = 15 * 60_000

/**
 * Puts a started second factor in force by a first code, in place of an earlier one, and ends the person's other
 * sessions. Answers the recovery codes, which are kept as hashes only.
 * @throws NotReady with code NOT_STARTED, CODE_WRONG or TOO_MANY_ATTEMPTS
 */
export async function confirmTotp(
  ctx: Ctx,
  input: ConfirmTotp,
): Promise<{ readonly recoveryCodes: readonly string[] }> {
  await refuse(ctx, mayUseAccount(ctx.actor), 'second-factor.confirm')
  if (ctx.actor.kind !== 'person') throw new Unauthenticated()
  const person = ctx.actor
  const now = ctx.clock.now()
  const started = await read(ctx, (tx) =>
    tx.totpEnrolment.findFirst({
      where: {
        personId: person.id,
        confirmedAt: null,
        endedAt: null,
        startedAt: { gt: new Date(now.getTime() - startedWithin) },
      },
      orderBy: { startedAt: 'desc' },
    }),
  )
  if (started === null) {
    throw new NotReady('Start again: no authenticator app was set up in the last 15 minutes.', [], {
      code: 'NOT_STARTED',
    })
  }
  const attempt = attemptFor(person.email, input.peer)
  await reserveAttempt(ctx, attempt, 'second-factor.confirm')
  if (!isOneTimeCode(input.code)) throw codeWrong()
  const recoveryCodes = newRecoveryCodes()
  return change(ctx, async (tx) => {
    await takeCode(tx, ctx, started, input.code)
    await noteSuccess(tx, ctx, attempt)
    await tx.totpEnrolment.updateMany({
      where: { personId: person.id, confirmedAt: { not: null }, endedAt: null },
      data: { endedAt: now },
    })
    await tx.totpEnrolment.updateMany({ where: { id: started.id }, data: { confirmedAt: now } })
    await tx.recoveryCode.createMany({
      data: recoveryCodes.map((code) => ({
        enrolmentId: started.id,
        personId: person.id,
        codeHash: codeHash(code),
      })),
    })
    await tx.session.updateMany({
      where: {
        personId: person.id,
        endedAt: null,
        ...(isUuid(person.sessionId) ? { id: { not: person.sessionId } } : {}),
      },
      data: { endedAt: now },
    })
    return {
      value: { recoveryCodes },
      audit: { action: 'second-factor.confirm', entity: { kind: 'person', id: person.id } },
    }
  })
}

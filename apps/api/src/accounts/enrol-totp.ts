import { change, read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotReady, Unauthenticated } from '../platform/errors.ts'
import { checkPassword } from './check-password.ts'
import { mayUseAccount } from './policy.ts'
import { liveEnrolment, newTotp, takeCode } from './second-factor.ts'
import { noteSuccess } from './try-password.ts'

export interface EnrolTotp {
  readonly password: string
  /** Of the second factor that this one replaces, if there is one. */
  readonly code?: string | null | undefined
  readonly peer: string
}

export interface StartedTotp {
  /** Base32, for typing. */
  readonly secret: string
  /** otpauth://…, for a QR code. */
  readonly uri: string
}

/**
 * Starts a second factor; it counts once `confirmTotp` has seen a code of it. The secret is shown here and never again.
 * @throws NotReady with code PASSWORD_WRONG, SECOND_FACTOR_REQUIRED, CODE_WRONG, CODE_USED or TOO_MANY_ATTEMPTS
 */
export async function enrolTotp(ctx: Ctx, input: EnrolTotp): Promise<StartedTotp> {
  await refuse(ctx, mayUseAccount(ctx.actor), 'second-factor.enrol')
  if (ctx.actor.kind !== 'person') throw new Unauthenticated()
  const person = ctx.actor
  const present = await read(ctx, (tx) => liveEnrolment(tx, person.id))
  if (present !== null && !input.code) {
    throw new NotReady('Give a code of the authenticator app that you have, or a recovery code.', [], {
      code: 'SECOND_FACTOR_REQUIRED',
      path: '/code',
    })
  }
  const attempt = await checkPassword(ctx, person, input)
  const { secret, uri } = newTotp(person.email)
  return change(ctx, async (tx) => {
    if (present !== null) await takeCode(tx, ctx, present, input.code ?? '')
    await noteSuccess(tx, ctx, attempt)
    await tx.totpEnrolment.createMany({
      data: [
        {
          personId: person.id,
          secretSealed: ctx.seal.close(secret, person.id),
          startedAt: ctx.clock.now(),
        },
      ],
    })
    return {
      value: { secret, uri },
      audit: { action: 'second-factor.enrol', entity: { kind: 'person', id: person.id } },
    }
  })
}

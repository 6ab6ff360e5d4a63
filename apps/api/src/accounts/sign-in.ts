import { change, read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Person } from '../platform/actor.ts'
import type { Ctx, Transport } from '../platform/ctx.ts'
import { NotReady } from '../platform/errors.ts'
import { personWithRoles } from './load-person.ts'
import { hashPassword, isPassword, needsRehash } from './passwords.ts'
import { maySignIn } from './policy.ts'
import { codeMissing, liveEnrolment, takeCode } from './second-factor.ts'
import { newSecret, secretHash } from './secrets.ts'
import { attemptFor, noteSuccess, reserveAttempt } from './try-password.ts'

export interface SignIn {
  readonly email: string
  readonly password: string
  /** Of an authenticator app, or a recovery code; for whoever has set up a second factor. */
  readonly code?: string | null | undefined
  readonly peer: string
  readonly transport: Transport
}

export interface SignedIn {
  readonly person: Person
  /** For the cookie; only its hash is kept here. */
  readonly token: string
}

/**
 * Starts a session. A wrong password, an unknown address and a closed account look and cost the same. Whoever has
 * set up a second factor gives a code of it in a second step; every try of either step counts until one succeeds.
 * @throws NotReady with code SIGN_IN_FAILED, SECOND_FACTOR_REQUIRED, CODE_WRONG, CODE_USED or TOO_MANY_ATTEMPTS;
 * Forbidden over plain http
 */
export async function signIn(ctx: Ctx, input: SignIn): Promise<SignedIn> {
  await refuse(ctx, maySignIn(input.transport), 'session.try')
  const email = input.email.trim().toLowerCase()
  const attempt = attemptFor(email, input.peer)
  await reserveAttempt(ctx, attempt, 'session.try')

  const account = await read(ctx, (tx) => tx.person.findFirst({ where: { email, disabledAt: null } }))
  if (!(await isPassword(account?.passwordHash, input.password)) || account === null) {
    throw new NotReady('E-mail or password is not right.', [], { code: 'SIGN_IN_FAILED' })
  }

  const person = await personWithRoles(ctx, account.id)
  const asPerson: Ctx = { ...ctx, actor: person }
  const enrolment = await read(asPerson, (tx) => liveEnrolment(tx, person.id))
  if (enrolment !== null && (input.code == null || input.code.trim() === '')) throw codeMissing()
  const rehashed = needsRehash(account.passwordHash ?? '') ? await hashPassword(input.password) : undefined
  const token = newSecret()
  return change(asPerson, async (tx) => {
    const secondFactor = enrolment === null ? null : await takeCode(tx, ctx, enrolment, input.code ?? '')
    await noteSuccess(tx, ctx, attempt)
    if (rehashed !== undefined)
      await tx.person.update({ where: { id: person.id }, data: { passwordHash: rehashed } })
    const now = ctx.clock.now()
    const session = await tx.session.create({
      data: {
        tokenHash: secretHash(token),
        personId: person.id,
        organizationId: person.organizationId ?? null,
        createdAt: now,
        lastSeenAt: now,
      },
    })
    return {
      value: { person: { ...person, sessionId: session.id }, token },
      audit: {
        action: 'session.start',
        entity: { kind: 'session', id: session.id },
        ...(secondFactor !== null && { detail: { secondFactor } }),
      },
    }
  })
}

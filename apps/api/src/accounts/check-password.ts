import { read } from '../audit/doors.ts'
import type { Person } from '../platform/actor.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotReady } from '../platform/errors.ts'
import { isPassword } from './passwords.ts'
import { type Attempt, attemptFor, reserveAttempt } from './try-password.ts'

/**
 * Asks a signed-in person's password again. The attempt stays counted as failed until `noteSuccess` takes it back.
 * @throws NotReady with code PASSWORD_WRONG or TOO_MANY_ATTEMPTS
 */
export async function checkPassword(
  ctx: Ctx,
  person: Person,
  given: { readonly password: string; readonly peer: string },
): Promise<Attempt> {
  const attempt = attemptFor(person.email, given.peer)
  await reserveAttempt(ctx, attempt, 'identity.try')
  const account = await read(ctx, (tx) =>
    tx.person.findFirst({ where: { id: person.id, disabledAt: null }, select: { passwordHash: true } }),
  )
  if (!(await isPassword(account?.passwordHash, given.password)) || account === null) {
    throw new NotReady('The password is not right.', [], { code: 'PASSWORD_WRONG', path: '/password' })
  }
  return attempt
}

import { change, read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid, NotReady, type Reason } from '../platform/errors.ts'
import { isUuid } from '../platform/uuid.ts'
import { isPassword } from './passwords.ts'
import { mayUseAccount } from './policy.ts'
import { newSecret, secretHash } from './secrets.ts'
import { attemptFor, noteSuccess, reserveAttempt } from './try-password.ts'

export type SignatureMeaning = 'authored' | 'reviewed' | 'approved' | 'withdrawn'

export interface ConfirmIdentity {
  readonly password: string
  readonly versionId: string
  readonly contentHash: string
  readonly meaning: SignatureMeaning
  readonly peer: string
}

export interface IdentityConfirmed {
  /** Single use, 5 minutes, for this person, meaning, version and content only. */
  readonly token: string
  readonly expiresAt: Date
}

const lifetime = 5 * 60_000

/**
 * Asks for the password again and answers a token that signs one act. Failed tries count with those of
 * signing in.
 * @throws NotReady with code PASSWORD_WRONG or TOO_MANY_ATTEMPTS; Invalid
 */
export async function confirmIdentity(ctx: Ctx, input: ConfirmIdentity): Promise<IdentityConfirmed> {
  await refuse(ctx, mayUseAccount(ctx.actor), 'identity.try')
  checkTarget(input)
  const actor = ctx.actor.kind === 'person' ? ctx.actor : undefined
  const attempt = attemptFor(actor?.email ?? '', input.peer)
  await reserveAttempt(ctx, attempt, 'identity.try')

  const account = await read(ctx, (tx) =>
    tx.person.findFirst({ where: { id: actor?.id ?? '', disabledAt: null } }),
  )
  if (!(await isPassword(account?.passwordHash, input.password)) || account === null) {
    throw new NotReady('The password is not right.', [], { code: 'PASSWORD_WRONG', path: '/password' })
  }

  const token = newSecret()
  const now = ctx.clock.now()
  const expiresAt = new Date(now.getTime() + lifetime)
  return change(ctx, async (tx) => {
    await noteSuccess(tx, ctx, attempt)
    await tx.identityConfirmation.createMany({
      data: [
        {
          tokenHash: secretHash(token),
          personId: account.id,
          meaning: input.meaning,
          versionId: input.versionId,
          contentHash: input.contentHash,
          createdAt: now,
          expiresAt,
        },
      ],
    })
    return {
      value: { token, expiresAt },
      audit: {
        action: 'identity.confirm',
        entity: { kind: 'version', id: input.versionId },
        detail: { meaning: input.meaning, contentHash: input.contentHash },
      },
    }
  })
}

function checkTarget({ versionId, contentHash }: ConfirmIdentity): void {
  const reasons: Reason[] = []
  if (!isUuid(versionId))
    reasons.push({ code: 'BAD_USER_INPUT', path: '/versionId', message: 'This is no id of a version.' })
  if (!/^[0-9a-f]{64}$/.test(contentHash))
    reasons.push({ code: 'BAD_USER_INPUT', path: '/contentHash', message: 'This is no SHA-256 in hex.' })
  if (reasons.length > 0)
    throw new Invalid('A signature needs the version and the hash of its content.', reasons)
}

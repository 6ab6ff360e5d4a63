import type { Tx } from '@guideboard/database'
import { Secret, TOTP } from 'otpauth'
import type { ReadTx } from '../audit/read-handle.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotReady } from '../platform/errors.ts'
import { codeHash, isOneTimeCode } from './recovery-codes.ts'

const period = 30
/** Steps before and after the current one whose codes are taken, for clocks that differ. */
const window = 1

/** A second factor of a person, as far as it is needed to check a code. */
export interface Enrolment {
  readonly id: string
  readonly personId: string
  readonly secretSealed: string
}

/** What proved to be the second component. */
export type SecondFactor = 'totp' | 'recovery-code'

/** The second factor that counts for a person now; null when they have none. */
export function liveEnrolment(tx: ReadTx, personId: string): Promise<Enrolment | null> {
  return tx.totpEnrolment.findFirst({ where: { personId, confirmedAt: { not: null }, endedAt: null } })
}

/** A secret for an authenticator app, and the address by which one takes it in. */
export function newTotp(email: string): { readonly secret: string; readonly uri: string } {
  const secret = new Secret({ size: 20 })
  return { secret: secret.base32, uri: totp(secret.base32, email).toString() }
}

/** The 30-second step whose code this is, within one step of now; undefined when it is none. */
function stepOf(secret: string, code: string, now: Date): number | undefined {
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window })
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / period) + delta
}

/**
 * Takes a code of an authenticator app, or a recovery code, so that it is never taken again.
 * @throws NotReady with code CODE_WRONG; CODE_USED comes from the database
 */
export async function takeCode(tx: Tx, ctx: Ctx, enrolment: Enrolment, code: string): Promise<SecondFactor> {
  const now = ctx.clock.now()
  if (isOneTimeCode(code)) {
    const step = stepOf(ctx.seal.open(enrolment.secretSealed, enrolment.personId), code.trim(), now)
    if (step === undefined) throw codeWrong()
    await tx.$executeRaw`UPDATE totp_enrolment SET last_step = ${step} WHERE id = ${enrolment.id}::uuid`
    return 'totp'
  }
  const found = await tx.recoveryCode.findFirst({
    where: { enrolmentId: enrolment.id, codeHash: codeHash(code) },
    select: { id: true },
  })
  if (found === null) throw codeWrong()
  await tx.$executeRaw`UPDATE recovery_code SET used_at = ${now} WHERE id = ${found.id}::uuid`
  return 'recovery-code'
}

export function codeMissing(): NotReady {
  const message = 'This takes your password and a code from your authenticator app.'
  return new NotReady(message, [], { code: 'SECOND_FACTOR_REQUIRED', path: '/code' })
}

export function codeWrong(): NotReady {
  return new NotReady('The code is not right.', [], { code: 'CODE_WRONG', path: '/code' })
}

function totp(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: 'Guideboard', label, algorithm: 'SHA1', digits: 6, period, secret })
}

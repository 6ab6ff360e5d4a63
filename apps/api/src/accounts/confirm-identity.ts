import { mayFollowPassword, takesTwoComponents } from '@guideboard/content'
import type { Tx } from '@guideboard/database'
import { change, read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Person } from '../platform/actor.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid, NotReady, type Reason, Unauthenticated } from '../platform/errors.ts'
import { isUuid } from '../platform/uuid.ts'
import { checkPassword } from './check-password.ts'
import { carryingConfirmation, windowEnd } from './confirmed-session.ts'
import { installation } from './installation.ts'
import { mayUseAccount } from './policy.ts'
import { codeMissing, liveEnrolment, takeCode } from './second-factor.ts'
import { newSecret, secretHash } from './secrets.ts'
import { lifecycleMeaning, type SignatureMeaning } from './signature-meaning.ts'
import { noteSuccess } from './try-password.ts'

export interface ConfirmIdentity {
  /** May be left out where one given within 15 minutes in this session carries the act. */
  readonly password?: string | null | undefined
  /** Of an authenticator app, or a recovery code; for what takes two components. */
  readonly code?: string | null | undefined
  readonly versionId: string
  readonly contentHash: string
  readonly meaning: SignatureMeaning
  readonly peer: string
  /** Said by what fills a demonstration, before its installation is written down; never part of a request. */
  readonly fillingDemonstration?: true
}

export interface IdentityConfirmed {
  /** Single use, at most 5 minutes, for this person, meaning, version and content only. */
  readonly token: string
  readonly expiresAt: Date
}

const lifetime = 5 * 60_000

/**
 * Asks for the password, and for a code where the act takes two components, and answers a token that signs one act.
 * Failed tries count with those of signing in.
 * @throws NotReady with code PASSWORD_WRONG, PASSWORD_REQUIRED, CODE_WRONG, CODE_USED, SECOND_FACTOR_REQUIRED,
 * SECOND_FACTOR_NOT_ENROLLED or TOO_MANY_ATTEMPTS; Invalid
 */
export async function confirmIdentity(ctx: Ctx, input: ConfirmIdentity): Promise<IdentityConfirmed> {
  await refuse(ctx, mayUseAccount(ctx.actor), 'identity.try')
  checkTarget(input)
  if (ctx.actor.kind !== 'person') throw new Unauthenticated()
  const { password } = input
  return password == null || password === ''
    ? followPassword(ctx, ctx.actor, input)
    : giveComponents(ctx, ctx.actor, { ...input, password })
}

/** One password carries submissions and votes of 15 minutes; each is still confirmed by a token of its own. */
async function followPassword(ctx: Ctx, person: Person, input: ConfirmIdentity): Promise<IdentityConfirmed> {
  const carrying = mayFollowPassword(lifecycleMeaning(input.meaning))
    ? await read(ctx, (tx) => carryingConfirmation(tx, person, ctx.clock.now()))
    : null
  if (carrying === null) {
    const message = 'Give your password: no confirmation of the last 15 minutes carries this.'
    throw new NotReady(message, [], { code: 'PASSWORD_REQUIRED', path: '/password' })
  }
  return change(ctx, (tx) =>
    confirmation(tx, ctx, person, input, { followsId: carrying.id, until: windowEnd(carrying) }),
  )
}

async function giveComponents(
  ctx: Ctx,
  person: Person,
  input: ConfirmIdentity & { readonly password: string },
): Promise<IdentityConfirmed> {
  const two = takesTwoComponents(lifecycleMeaning(input.meaning))
  const enrolment = two ? await read(ctx, (tx) => liveEnrolment(tx, person.id)) : null
  const spared = two && enrolment === null && (await isSpared(ctx, input))
  // Before the password is looked at: what is missing is no guess.
  if (two && !spared && enrolment === null) throw notEnrolled()
  const { code } = input
  if (enrolment !== null && (code == null || code === '')) throw codeMissing()

  const attempt = await checkPassword(ctx, person, input)
  return change(ctx, async (tx) => {
    const secondFactor =
      enrolment === null ? (spared ? 'demonstration' : null) : await takeCode(tx, ctx, enrolment, code ?? '')
    await noteSuccess(tx, ctx, attempt)
    return confirmation(tx, ctx, person, input, { secondFactor })
  })
}

/** A demonstration does without, for whoever has not set one up. The database spares nobody else. */
async function isSpared(ctx: Ctx, { fillingDemonstration }: ConfirmIdentity): Promise<boolean> {
  return fillingDemonstration === true || (await installation(ctx)).demonstration
}

async function confirmation(
  tx: Tx,
  ctx: Ctx,
  person: Person,
  input: ConfirmIdentity,
  proof: { readonly followsId?: string; readonly secondFactor?: string | null; readonly until?: Date },
) {
  const { meaning, versionId, contentHash } = input
  const token = newSecret()
  const createdAt = ctx.clock.now()
  const own = createdAt.getTime() + lifetime
  const expiresAt = new Date(Math.min(own, proof.until?.getTime() ?? own))
  const { followsId = null, secondFactor = null } = proof
  await tx.identityConfirmation.createMany({
    data: [
      {
        tokenHash: secretHash(token),
        personId: person.id,
        meaning,
        versionId,
        contentHash,
        createdAt,
        expiresAt,
        sessionId: isUuid(person.sessionId) ? person.sessionId : null,
        followsId,
        secondFactor,
      },
    ],
  })
  return {
    value: { token, expiresAt },
    audit: {
      action: 'identity.confirm',
      entity: { kind: 'version', id: versionId },
      detail: { meaning, contentHash, secondFactor: secondFactor ?? 'none', followed: followsId !== null },
    },
  } as const
}

function notEnrolled(): NotReady {
  const message = 'This takes a second factor: set up an authenticator app first, then sign.'
  const reason = {
    code: 'SECOND_FACTOR_NOT_ENROLLED',
    message,
    path: '/code',
    fix: 'Call enrolTotp, then confirmTotp.',
  }
  return new NotReady(message, [reason], { code: reason.code, path: reason.path })
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

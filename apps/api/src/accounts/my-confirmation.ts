import { read } from '../audit/doors.ts'
import type { Person } from '../platform/actor.ts'
import type { Ctx } from '../platform/ctx.ts'
import { carryingConfirmation, windowEnd } from './confirmed-session.ts'
import { liveEnrolment } from './second-factor.ts'

/** A person's second factor, without anything secret. */
export interface MySecondFactor {
  readonly recoveryCodesLeft: number
}

export async function mySecondFactor(ctx: Ctx, person: Person): Promise<MySecondFactor | null> {
  return read(ctx, async (tx) => {
    const enrolment = await liveEnrolment(tx, person.id)
    if (enrolment === null) return null
    const where = { enrolmentId: enrolment.id, usedAt: null }
    return { recoveryCodesLeft: await tx.recoveryCode.count({ where }) }
  })
}

/** Until when submissions and votes are signed without the password; null when the next one takes it. */
export async function confirmedUntil(ctx: Ctx, person: Person): Promise<Date | null> {
  const carrying = await read(ctx, (tx) => carryingConfirmation(tx, person, ctx.clock.now()))
  return carrying && windowEnd(carrying)
}

import type { ReadTx } from '../audit/read-handle.ts'
import { organizationOf } from '../platform/actor.ts'
import { dayIn } from '../platform/calendar-date.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotFound } from '../platform/errors.ts'

export interface OwnOrganization {
  readonly id: string
  readonly timeZone: string
  /** ISO 3166-1 alpha-2. */
  readonly jurisdiction: string
  /** Days for which an override is honoured; 0: never. */
  readonly quietDays: number
  /** The board may be told totals of its patients. */
  readonly sharesPatientTotals: boolean
  /** The calendar day that it is there now. */
  readonly today: string
}

/** The organization that the actor works for; every clinical row is keyed by its id. */
export async function loadOwnOrganization(ctx: Ctx, tx: ReadTx): Promise<OwnOrganization> {
  const id = organizationOf(ctx.actor)
  const found = id === undefined ? null : await tx.organization.findUnique({ where: { id } })
  if (found === null) throw new NotFound('organization')
  return {
    id: found.id,
    timeZone: found.timeZone,
    jurisdiction: found.jurisdiction,
    quietDays: found.quietDays,
    sharesPatientTotals: found.sharesPatientTotals,
    today: dayIn(found.timeZone, ctx.clock.now()),
  }
}

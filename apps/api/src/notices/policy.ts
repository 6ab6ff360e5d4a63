import { mayReadBoard } from '../editorial/policy.ts'
import type { Actor } from '../platform/actor.ts'
import type { Denial } from '../platform/errors.ts'

/** People of the board have an inbox, each their own; row-level security shows nobody another's. */
export const mayReadNotices: (actor: Actor) => Denial | undefined = mayReadBoard

/** Notices are mailed, and reminders made, by the installation. */
export function mayDeliver(actor: Actor): Denial | undefined {
  return actor.kind === 'system'
    ? undefined
    : { code: 'ROLE_REQUIRED', message: 'Notices are delivered by the installation.' }
}

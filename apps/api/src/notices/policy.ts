import { mayReadBoard } from '../editorial/policy.ts'
import type { Actor } from '../platform/actor.ts'
import type { Denial } from '../platform/errors.ts'

/** People of the board and clinicians have an inbox, each their own; row-level security shows nobody another's. */
export function mayReadNotices(actor: Actor): Denial | undefined {
  const denial = mayReadBoard(actor)
  if (denial === undefined || actor.kind === 'anonymous') return denial
  return actor.kind === 'person' && actor.organizationRoles.includes('clinician')
    ? undefined
    : { code: 'ROLE_REQUIRED', message: 'This is for people of the editorial board and clinicians.' }
}

/** Notices are mailed, and reminders made, by the installation. */
export function mayDeliver(actor: Actor): Denial | undefined {
  return actor.kind === 'system'
    ? undefined
    : { code: 'ROLE_REQUIRED', message: 'Notices are delivered by the installation.' }
}

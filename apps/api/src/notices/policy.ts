import { mayReadBoard } from '../editorial/policy.ts'
import type { Actor } from '../platform/actor.ts'
import type { Denial } from '../platform/errors.ts'

/** People of the board, clinicians and an organization's admins have an inbox, each their own; row-level security shows nobody another's. */
export function mayReadNotices(actor: Actor): Denial | undefined {
  const denial = mayReadBoard(actor)
  if (denial === undefined || actor.kind === 'anonymous') return denial
  const told = ['clinician', 'org-admin'] as const
  return actor.kind === 'person' && told.some((role) => actor.organizationRoles.includes(role))
    ? undefined
    : {
        code: 'ROLE_REQUIRED',
        message: 'This is for people of the editorial board, clinicians and admins of an organization.',
      }
}

/** Notices are mailed, and reminders made, by the installation. */
export function mayDeliver(actor: Actor): Denial | undefined {
  return actor.kind === 'system'
    ? undefined
    : { code: 'ROLE_REQUIRED', message: 'Notices are delivered by the installation.' }
}

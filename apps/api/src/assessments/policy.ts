import { clinical, mayRunOrganization } from '../patients/policy.ts'
import type { Actor } from '../platform/actor.ts'
import type { Denial } from '../platform/errors.ts'

/** Patient-specific advice goes to clinicians of the patient's organization and to their keys only. */
export function mayAssess(actor: Actor): Denial | undefined {
  return clinical(actor, 'assess')
}

/** Who may open an assessment that was made: who may see the patient. */
export function mayReadAssessments(actor: Actor): Denial | undefined {
  return actor.kind === 'key' && actor.scopes.includes('assess')
    ? undefined
    : clinical(actor, 'patients:read')
}

/** How long an override is honoured is for who runs the clinic to say. */
export function maySetQuietDays(actor: Actor): Denial | undefined {
  return mayRunOrganization(actor)
}

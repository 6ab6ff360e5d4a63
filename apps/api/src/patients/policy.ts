import type { Actor, ApiScope } from '../platform/actor.ts'
import type { Denial } from '../platform/errors.ts'

/** Patients are seen by clinicians of their organization, and by keys that such a clinician gave the scope. */
export function mayReadPatients(actor: Actor): Denial | undefined {
  return clinical(actor, 'patients:read')
}

export function mayWritePatients(actor: Actor): Denial | undefined {
  return clinical(actor, 'patients:write')
}

/** Whether the actor works as a clinician, or is a key of the organization with this scope. */
export function clinical(actor: Actor, scope: ApiScope): Denial | undefined {
  switch (actor.kind) {
    case 'anonymous':
      return { code: 'UNAUTHENTICATED', message: 'Sign in as a clinician, or send an API key.' }
    case 'system':
      return {
        code: 'ROLE_REQUIRED',
        message: 'Patients belong to an organization; the system acts for none.',
      }
    case 'key':
      return actor.scopes.includes(scope)
        ? undefined
        : { code: 'SCOPE_REQUIRED', message: `This key lacks the scope ${scope}.` }
    case 'person':
      return actor.organizationId !== undefined && actor.organizationRoles.includes('clinician')
        ? undefined
        : { code: 'ROLE_REQUIRED', message: 'This takes the role clinician in an organization.' }
  }
}

/** What the organization does with its own is for who runs it to say. */
export function mayRunOrganization(actor: Actor): Denial | undefined {
  if (actor.kind === 'anonymous') return { code: 'UNAUTHENTICATED', message: 'Sign in first.' }
  if (actor.kind === 'person' && actor.organizationRoles.includes('org-admin')) return undefined
  return { code: 'ROLE_REQUIRED', message: 'This takes the role org-admin in an organization.' }
}

import type { ActorText } from '@guideboard/database'

export type BoardRole =
  | 'author'
  | 'editor'
  | 'reviewer'
  | 'methodologist'
  | 'patient-representative'
  | 'chair'
  | 'auditor'

export type OrganizationRole = 'clinician' | 'org-admin' | 'org-auditor' | 'integrator'

export type ApiScope = 'articles:read' | 'evaluate' | 'patients:read' | 'patients:write' | 'assess'

/** Somebody who signed in. Roles are those that count at this moment. */
export interface Person {
  readonly kind: 'person'
  readonly id: string
  readonly name: string
  readonly email: string
  readonly boardRoles: readonly BoardRole[]
  readonly organizationId?: string
  readonly organizationRoles: readonly OrganizationRole[]
  readonly sessionId: string
}

/** An API key: a principal of its own, for one organization, never with more power than its owner has now. */
export interface Key {
  readonly kind: 'key'
  readonly id: string
  readonly ownerId: string
  readonly organizationId: string
  readonly scopes: readonly ApiScope[]
}

/** The installation itself; for one organization when it works on that tenant's rows. */
interface System {
  readonly kind: 'system'
  /** Lower-case letters, digits and dashes. */
  readonly name: string
  readonly organizationId?: string
}

/** Who acts. `system` is the installation itself: migrations of content, schedules, sign-in before anybody is known. */
export type Actor = { readonly kind: 'anonymous' } | Person | Key | System

/** How an actor is written into rows and logs: never a name, never an address. */
export function actorText(actor: Actor): ActorText {
  switch (actor.kind) {
    case 'anonymous':
      return 'anonymous'
    case 'person':
      return `person:${actor.id}`
    case 'key':
      return `key:${actor.id}`
    case 'system':
      return `system:${actor.name}`
  }
}

/** The tenant an actor acts for, if any. */
export function organizationOf(actor: Actor): string | undefined {
  return actor.kind === 'anonymous' ? undefined : actor.organizationId
}

import type { Actor } from '../../platform/actor.ts'
import type { Denial } from '../../platform/errors.ts'

/** A system that asks through CDS Hooks, as it was found. */
export interface CdsClient {
  readonly id: string
  readonly organizationId: string
  /** The client of a demonstration: nothing of a patient is kept, and our record is not looked at. */
  readonly sandbox: boolean
  readonly fhirServers: readonly string[]
}

/** As whom a client acts: for its organization, by its own name. */
export function clientActor({ id, organizationId }: CdsClient): Actor {
  return { kind: 'system', name: `cds-${id}`, organizationId }
}

/** Only a client that was found asks; nobody signs in to do so. */
export function mayAskAsClient(actor: Actor): Denial | undefined {
  return actor.kind === 'system' && actor.name.startsWith('cds-') && actor.organizationId !== undefined
    ? undefined
    : { code: 'UNAUTHENTICATED', message: 'Show a token of a registered CDS Hooks client.' }
}

/** Clients are registered by who runs the clinic. */
export function mayManageClients(actor: Actor): Denial | undefined {
  if (actor.kind === 'anonymous') return { code: 'UNAUTHENTICATED', message: 'Sign in first.' }
  return actor.kind === 'person' && actor.organizationRoles.includes('org-admin')
    ? undefined
    : { code: 'ROLE_REQUIRED', message: 'This takes the role org-admin in an organization.' }
}

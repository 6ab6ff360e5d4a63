import type { Actor } from '../platform/actor.ts'
import type { Denial } from '../platform/errors.ts'

/** Which part of the trail somebody may read: the board's, an organization's own, or both. Never another tenant's. */
export interface TrailScope {
  readonly board: boolean
  readonly organizationId: string | undefined
}

/** The board's auditor and chair read what happened on the board and to accounts; an organization's admin and auditor, its own. */
export function trailScope(actor: Actor): TrailScope {
  if (actor.kind !== 'person') return { board: false, organizationId: undefined }
  const isOrganizations = actor.organizationRoles.some(
    (role) => role === 'org-admin' || role === 'org-auditor',
  )
  return {
    board: actor.boardRoles.some((role) => role === 'auditor' || role === 'chair'),
    organizationId: isOrganizations ? actor.organizationId : undefined,
  }
}

export function mayReadTrail(actor: Actor): Denial | undefined {
  if (actor.kind === 'anonymous') return { code: 'UNAUTHENTICATED', message: 'Sign in first.' }
  const { board, organizationId } = trailScope(actor)
  if (board || organizationId !== undefined) return undefined
  return {
    code: 'ROLE_REQUIRED',
    message: "The trail is for the board's auditor and chair, and for an organization's admin and auditor.",
  }
}

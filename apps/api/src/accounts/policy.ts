import type { Actor, ApiScope, OrganizationRole } from '../platform/actor.ts'
import type { Transport } from '../platform/ctx.ts'
import type { Denial } from '../platform/errors.ts'

const signInFirst: Denial = { code: 'UNAUTHENTICATED', message: 'Sign in first.' }

/** Over plain http a password travels in the clear: only this machine itself may use it. */
export function maySignIn(transport: Transport): Denial | undefined {
  return transport === 'plain'
    ? { code: 'INSECURE_TRANSPORT', message: 'Signing in needs https, except on this machine itself.' }
    : undefined
}

/** Account matters are for a person at a browser, never for a key. */
export function mayUseAccount(actor: Actor): Denial | undefined {
  return actor.kind === 'person' ? undefined : signInFirst
}

const scopesOfRole: Readonly<Record<OrganizationRole, readonly ApiScope[]>> = {
  clinician: ['articles:read', 'evaluate', 'patients:read', 'patients:write', 'assess'],
  'org-admin': ['articles:read', 'evaluate'],
  'org-auditor': ['articles:read'],
  integrator: [],
}

/** What a key of somebody with these roles may do at most, now. */
export function scopesOf(roles: readonly OrganizationRole[]): readonly ApiScope[] {
  return [...new Set(roles.flatMap((role) => scopesOfRole[role]))]
}

export function mayCreateKey(actor: Actor, scopes: readonly ApiScope[]): Denial | undefined {
  if (actor.kind !== 'person') return signInFirst
  if (actor.organizationId === undefined)
    return {
      code: 'ORGANIZATION_REQUIRED',
      message: 'A key acts for an organization, and you belong to none.',
    }
  const own = scopesOf(actor.organizationRoles)
  const beyond = scopes.filter((scope) => !own.includes(scope))
  return beyond.length === 0
    ? undefined
    : { code: 'SCOPE_BEYOND_OWNER', message: `Your roles do not cover: ${beyond.join(', ')}.` }
}

export function mayRevokeKey(actor: Actor, key: { readonly ownerId: string }): Denial | undefined {
  if (actor.kind !== 'person') return signInFirst
  return actor.id === key.ownerId || actor.organizationRoles.includes('org-admin')
    ? undefined
    : { code: 'ROLE_REQUIRED', message: "Only its owner or the organization's admin revokes a key." }
}

/** People, organizations and roles are set up by whoever runs the installation. */
export function maySetUp(actor: Actor): Denial | undefined {
  return actor.kind === 'system'
    ? undefined
    : { code: 'OPERATOR_REQUIRED', message: 'This is done by whoever runs the installation.' }
}

import { Prisma } from '@guideboard/database'
import { read } from '../audit/doors.ts'
import { touchKey, touchSession } from '../audit/last-seen.ts'
import { rowsOf } from '../audit/read-handle.ts'
import type { Actor, ApiScope, Key, Person } from '../platform/actor.ts'
import type { Credential } from '../platform/credentials.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Unauthenticated } from '../platform/errors.ts'
import { rolesAt } from './load-person.ts'
import { scopesOf } from './policy.ts'
import { sameHash, secretHash } from './secrets.ts'

const minute = 60_000
const idle = 15 * minute
const absolute = 12 * 60 * minute

/**
 * Who a credential stands for at this moment, looked up every time: a revoked key and an ended role are
 * dead with the next request. A session that has ended is nobody.
 * @throws Unauthenticated for a key that is not valid: a program should hear it at once
 */
export async function authenticate(
  ctx: Ctx,
  credential: Credential,
  { unattended = false }: { readonly unattended?: boolean } = {},
): Promise<Actor> {
  switch (credential.kind) {
    case 'none':
      return { kind: 'anonymous' }
    case 'cookie':
      return (await personOfSession(ctx, credential.token, unattended)) ?? { kind: 'anonymous' }
    case 'key': {
      const key = await keyOf(ctx, credential.key, unattended)
      if (key === undefined)
        throw new Unauthenticated('This API key is not valid: unknown, expired or revoked.')
      return key
    }
  }
}

interface SessionRow {
  readonly id: string
  readonly person_id: string
  readonly person_name: string
  readonly person_email: string
  readonly organization_id: string | null
  readonly created_at: Date
  readonly last_seen_at: Date
}

async function personOfSession(ctx: Ctx, token: string, unattended: boolean): Promise<Person | undefined> {
  const now = ctx.clock.now()
  const found = await read(ctx, async (tx) => {
    const [row] = await rowsOf<SessionRow>(tx, Prisma.sql`SELECT * FROM find_session(${secretHash(token)})`)
    return row === undefined ? undefined : { row, ...(await rolesAt(tx, row.person_id, now)) }
  })
  if (found === undefined || !isAlive(found.row, now)) return undefined
  const { row, boardRoles, memberships } = found
  const organizationRoles = memberships
    .filter((membership) => membership.organization_id === row.organization_id)
    .map(({ role }) => role)
  const person: Person = {
    kind: 'person',
    id: row.person_id,
    name: row.person_name,
    email: row.person_email,
    boardRoles,
    // Without a role that counts now, the organization is no longer theirs to act for.
    ...(row.organization_id === null || organizationRoles.length === 0
      ? {}
      : { organizationId: row.organization_id }),
    organizationRoles,
    sessionId: row.id,
  }
  if (!unattended && now.getTime() - row.last_seen_at.getTime() >= minute)
    await touchSession({ ...ctx, actor: person }, row.id)
  return person
}

function isAlive(row: SessionRow, now: Date): boolean {
  const at = now.getTime()
  return at - row.last_seen_at.getTime() < idle && at - row.created_at.getTime() < absolute
}

interface KeyRow {
  readonly id: string
  readonly secret_hash: string
  readonly organization_id: string
  readonly owner_id: string
  readonly scopes: readonly ApiScope[]
  readonly expires_at: Date
  readonly last_used_at: Date | null
}

async function keyOf(ctx: Ctx, text: string, unattended: boolean): Promise<Key | undefined> {
  const parts = /^gb_([A-Za-z0-9]{8,40})_([A-Za-z0-9_-]{43})$/.exec(text)
  if (parts === null) return undefined
  const [, id = '', secret = ''] = parts
  const now = ctx.clock.now()
  const found = await read(ctx, async (tx) => {
    const [row] = await rowsOf<KeyRow>(tx, Prisma.sql`SELECT * FROM find_api_key(${id})`)
    return row === undefined ? undefined : { row, ...(await rolesAt(tx, row.owner_id, now)) }
  })
  if (found === undefined || !sameHash(found.row.secret_hash, secretHash(secret))) return undefined
  const { row, memberships } = found
  if (row.expires_at <= now) return undefined
  const ownersRoles = memberships
    .filter((membership) => membership.organization_id === row.organization_id)
    .map(({ role }) => role)
  // The owner has left the organization: the key speaks for nobody.
  if (ownersRoles.length === 0) return undefined
  const owned = scopesOf(ownersRoles)
  const key: Key = {
    kind: 'key',
    id: row.id,
    ownerId: row.owner_id,
    organizationId: row.organization_id,
    scopes: row.scopes.filter((scope) => owned.includes(scope)),
  }
  const unused = row.last_used_at === null || now.getTime() - row.last_used_at.getTime() >= minute
  if (!unattended && unused) await touchKey({ ...ctx, actor: key }, row.id)
  return key
}

import type { Tx } from './open-database.ts'

/** A session that has not ended, of a person who is not disabled. Whether it is too old is the caller's to say. */
export interface FoundSession {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly personEmail: string
  readonly organizationId: string | null
  readonly createdAt: Date
  readonly lastSeenAt: Date
}

/** A key that is not revoked, of an owner who is not disabled. The caller compares secret and expiry. */
export interface FoundApiKey {
  readonly id: string
  readonly secretHash: string
  readonly organizationId: string
  readonly ownerId: string
  readonly scopes: readonly string[]
  readonly expiresAt: Date
  readonly lastUsedAt: Date | null
}

export interface FoundMembership {
  readonly organizationId: string
  readonly organizationName: string
  readonly role: string
}

/** Finds a session before any context is known, by the SHA-256 (hex) of its token. */
export async function findSession(tx: Tx, tokenHash: string): Promise<FoundSession | undefined> {
  const rows = await tx.$queryRaw<FoundSession[]>`
    SELECT id, person_id AS "personId", person_name AS "personName", person_email AS "personEmail",
           organization_id AS "organizationId", created_at AS "createdAt", last_seen_at AS "lastSeenAt"
    FROM find_session(${tokenHash})`
  return rows[0]
}

/** Finds an API key before any context is known, by the id that its token carries. */
export async function findApiKey(tx: Tx, id: string): Promise<FoundApiKey | undefined> {
  const rows = await tx.$queryRaw<FoundApiKey[]>`
    SELECT id, secret_hash AS "secretHash", organization_id AS "organizationId", owner_id AS "ownerId", scopes,
           expires_at AS "expiresAt", last_used_at AS "lastUsedAt"
    FROM find_api_key(${id})`
  return rows[0]
}

/** The roles that a person holds at `moment`, over all organizations, ordered by the organization's name. */
export async function membershipsOf(
  tx: Tx,
  personId: string,
  moment: Date,
): Promise<readonly FoundMembership[]> {
  return await tx.$queryRaw<FoundMembership[]>`
    SELECT organization_id AS "organizationId", organization_name AS "organizationName", role
    FROM memberships_of(${personId}::uuid, ${moment}::timestamptz)`
}

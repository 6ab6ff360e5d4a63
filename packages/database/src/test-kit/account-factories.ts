import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { TestDatabase } from './test-database.ts'

/** A clinic; its name is its own unless given. Answers its id. */
export async function makeOrganization(
  { sql }: TestDatabase,
  given: { name?: string; timeZone?: string; jurisdiction?: string } = {},
): Promise<string> {
  const name = given.name ?? `Clinic ${randomUUID()}`
  return onlyId(
    await sql(`INSERT INTO organization (name, time_zone, jurisdiction) VALUES ($1, $2, $3) RETURNING id`, [
      name,
      given.timeZone ?? 'Europe/Berlin',
      given.jurisdiction ?? 'DE',
    ]),
  )
}

/** A person without a password unless a hash is given. Answers the id. */
export async function makePerson(
  { sql }: TestDatabase,
  given: { name?: string; email?: string; passwordHash?: string } = {},
): Promise<string> {
  return onlyId(
    await sql(`INSERT INTO person (name, email, password_hash) VALUES ($1, $2, $3) RETURNING id`, [
      given.name ?? 'Test Person',
      given.email ?? `${randomUUID()}@test.example`,
      given.passwordHash ?? null,
    ]),
  )
}

/** A role in an organization, from an hour ago until further notice unless given. */
export async function makeMembership(
  { sql }: TestDatabase,
  given: { organizationId: string; personId: string; role?: string; startsAt?: Date; endsAt?: Date },
): Promise<string> {
  return onlyId(
    await sql(
      `INSERT INTO membership (organization_id, person_id, role, starts_at, ends_at) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [
        given.organizationId,
        given.personId,
        given.role ?? 'clinician',
        given.startsAt ?? anHourAgo(),
        given.endsAt ?? null,
      ],
    ),
  )
}

/** A role on the board, from an hour ago until further notice unless given. */
export async function makeBoardGrant(
  { sql }: TestDatabase,
  given: { personId: string; role: string; startsAt?: Date; endsAt?: Date },
): Promise<string> {
  return onlyId(
    await sql(
      `INSERT INTO board_grant (person_id, role, starts_at, ends_at) VALUES ($1, $2, $3, $4) RETURNING id`,
      [given.personId, given.role, given.startsAt ?? anHourAgo(), given.endsAt ?? null],
    ),
  )
}

/** A person with a board role. Answers the person's id. */
export async function makeBoardMember(test: TestDatabase, role: string, name?: string): Promise<string> {
  const personId = await makePerson(test, name === undefined ? {} : { name })
  await makeBoardGrant(test, { personId, role })
  return personId
}

/** A session just begun. Answers its id and the token that only the browser would know. */
export async function makeSession(
  { sql }: TestDatabase,
  given: { personId: string; organizationId?: string; createdAt?: Date; lastSeenAt?: Date },
): Promise<{ readonly id: string; readonly token: string }> {
  const token = randomBytes(32).toString('base64url')
  const createdAt = given.createdAt ?? new Date()
  const rows = await sql<{ id: string }>(
    `INSERT INTO session (token_hash, person_id, organization_id, created_at, last_seen_at) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [sha256(token), given.personId, given.organizationId ?? null, createdAt, given.lastSeenAt ?? createdAt],
  )
  return { id: onlyId(rows), token }
}

function onlyId(rows: readonly object[]): string {
  const id = Object.values(rows[0] ?? {})[0]
  if (typeof id !== 'string') throw new Error('The insert gave no id back.')
  return id
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function anHourAgo(): Date {
  return new Date(Date.now() - 3_600_000)
}

/** A key for 90 days. Answers its id and the secret that only its owner would know. */
export async function makeApiKey(
  { sql }: TestDatabase,
  given: { organizationId: string; ownerId: string; scopes?: readonly string[]; expiresAt?: Date },
): Promise<{ readonly id: string; readonly secret: string }> {
  const secret = randomBytes(32).toString('base64url')
  const expiresAt = given.expiresAt ?? new Date(Date.now() + 90 * 86_400_000)
  const id = randomUUID().replaceAll('-', '').slice(0, 16)
  await sql(
    `INSERT INTO api_key (organization_id, id, secret_hash, owner_id, name, scopes, created_at, expires_at)
     VALUES ($1, $2, $3, $4, 'Test key', $5, least(now(), $6::timestamptz - interval '1 day'), $6)`,
    [given.organizationId, id, sha256(secret), given.ownerId, given.scopes ?? ['evaluate'], expiresAt],
  )
  return { id, secret }
}

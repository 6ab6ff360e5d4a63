import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findSession } from './account-lookups.ts'
import { migrate } from './migrations/migrate.ts'
import { migrationFiles } from './migrations/migration-files.ts'
import { openDatabase } from './open-database.ts'
import { prepareAppRole } from './prepare-app-role.ts'
import { makeMembership, makeOrganization, makePerson, makeSession } from './test-kit/account-factories.ts'
import { type TestDatabase, testDatabase } from './test-kit/test-database.ts'
import { verifyDatabase } from './verify-database.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await testDatabase()
})
afterEach(() => db.close())

const problems = () => verifyDatabase(db.database, { durability: 'as-is' })

test('a migrated database with the serving role has no problem', async () => {
  expect(await problems()).toEqual([])
})

test('settings that lose data in a crash are named', async () => {
  expect(await verifyDatabase(db.database)).toEqual(
    ['fsync', 'full_page_writes', 'synchronous_commit'].map(
      (name) => `The server runs with ${name} = off; it must be on, or a crash can lose data.`,
    ),
  )
})

test.each([
  ['no policy', 'DROP POLICY tenant ON membership; DROP POLICY lookup ON membership'],
  ['security not forced', 'ALTER TABLE membership NO FORCE ROW LEVEL SECURITY'],
  ['security switched off', 'ALTER TABLE membership DISABLE ROW LEVEL SECURITY'],
])('a tenant table with %s is named', async (_, statement) => {
  await db.sql(statement)
  expect(await problems()).toEqual([
    'Table membership holds tenant rows without forced row-level security and a policy.',
  ])
})

test.each([
  ['without a pinned search path', 'ALTER FUNCTION find_session(text) RESET search_path'],
  ['that anybody may call', 'GRANT EXECUTE ON FUNCTION find_session(text) TO PUBLIC'],
])('a function of the owner %s is named', async (_, statement) => {
  await db.sql(statement)
  expect(await problems()).toEqual([
    'Function find_session(text) runs as its owner: pin its search_path and revoke it from PUBLIC.',
  ])
})

test('a missing, an unfinished, an edited and an unknown migration are named', async () => {
  const [first] = migrationFiles()
  const after = async (change: string) => {
    await db.sql(`CREATE TABLE saved AS SELECT * FROM _prisma_migrations`)
    await db.sql(change)
    const found = await problems()
    await db.sql(
      `DELETE FROM _prisma_migrations; INSERT INTO _prisma_migrations SELECT * FROM saved; DROP TABLE saved`,
    )
    return found
  }
  const where = `WHERE migration_name = '${first?.name}'`
  expect(await after(`DELETE FROM _prisma_migrations ${where}`)).toEqual([
    `Migration ${first?.name} is not applied.`,
  ])
  expect(await after(`UPDATE _prisma_migrations SET finished_at = NULL ${where}`)).toEqual([
    `Migration ${first?.name} is not applied.`,
  ])
  expect(await after(`UPDATE _prisma_migrations SET checksum = 'x' ${where}`)).toEqual([
    `Migration ${first?.name} was applied with another text.`,
  ])
  expect(
    await after(`INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'x', '9_new')`),
  ).toEqual(['Migration 9_new is unknown to this version.'])
})

test('serving as the owner is refused', async () => {
  const asOwner = openDatabase({ appUrl: db.ownerUrl, poolSize: 1 })
  try {
    expect(await verifyDatabase(asOwner, { durability: 'as-is' })).toEqual(
      expect.arrayContaining([
        'The serving role is a superuser.',
        'The serving role is, or can become, guideboard_owner, who owns tables or functions.',
      ]),
    )
  } finally {
    await asOwner.close()
  }
})

describe('with a database of one’s own', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'guideboard-role-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('an owner who is no superuser can migrate, and everything holds for the serving role', async () => {
    const owner = `owner_${Date.now()}`
    const own = await testDatabase({ unmigrated: true })
    const url = new URL(own.ownerUrl)
    await own.sql(`CREATE ROLE ${owner} LOGIN CREATEROLE PASSWORD 'plain'`)
    await own.sql(`ALTER DATABASE ${url.pathname.slice(1)} OWNER TO ${owner}`)
    url.username = owner
    url.password = 'plain'
    try {
      await migrate(url.href, () => undefined)
      writeFileSync(join(folder, 'app-password'), decodeURIComponent(new URL(own.appUrl).password))
      const appUrl = await prepareAppRole(url.href, join(folder, 'app-password'))
      const served = openDatabase({ appUrl, poolSize: 2 })
      try {
        expect(await verifyDatabase(served, { durability: 'as-is' })).toEqual([])
        const organizationId = await makeOrganization(own)
        const personId = await makePerson(own)
        await makeMembership(own, { organizationId, personId })
        await makeSession(own, { personId, organizationId })
        const found = await served.inContext({}, async (tx) => ({
          session: await findSession(tx, 'f'.repeat(64)),
          memberships: await tx.membership.count(),
        }))
        expect(found).toEqual({ session: undefined, memberships: 0 })
        const [stored] = await own.sql<{ hash: string }>('SELECT token_hash AS hash FROM session')
        expect(await served.inContext({}, (tx) => findSession(tx, stored?.hash ?? ''))).toMatchObject({
          personId,
        })
        const event = await served.inContext({ organizationId, actor: 'system:test' }, (tx) =>
          tx.auditEvent.create({
            data: { organizationId, action: 'a.b', entity: 'x:1', outcome: 'success' },
          }),
        )
        expect(event.seq).toBe(1n)
      } finally {
        await served.close()
      }
    } finally {
      await own.close()
    }
  })

  test('the password of the serving role is kept in a file for its user alone, and is not changed again', async () => {
    const file = join(folder, 'app-password')
    const kept = decodeURIComponent(new URL(db.appUrl).password)
    writeFileSync(file, kept, { mode: 0o600 })
    const appUrl = await prepareAppRole(db.ownerUrl, file)
    expect(new URL(appUrl).username).toBe('guideboard_app')
    const before = await db.sql(`SELECT rolpassword FROM pg_authid WHERE rolname = 'guideboard_app'`)
    expect(await prepareAppRole(db.ownerUrl, file)).toBe(appUrl)
    expect(await db.sql(`SELECT rolpassword FROM pg_authid WHERE rolname = 'guideboard_app'`)).toEqual(before)
    expect(readFileSync(file, 'utf8')).toBe(kept)
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  test('an address without a host is refused in one sentence', async () => {
    const { pathname } = new URL(db.ownerUrl)
    await expect(prepareAppRole(`postgresql://${pathname}`, join(folder, 'p'))).rejects.toThrow(
      /^The database at /,
    )
  })
})

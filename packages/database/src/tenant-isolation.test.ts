import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Context } from './context.ts'
import { databaseErrorOf, sqlstateOf } from './database-error.ts'
import { Prisma } from './generated/client.ts'
import type { Tx } from './open-database.ts'
import { makeMembership, makeOrganization, makePerson, makeSession } from './test-kit/account-factories.ts'
import { type TestDatabase, testDatabase } from './test-kit/test-database.ts'

let db: TestDatabase
let ours: string
let theirs: string
let person: string

beforeAll(async () => {
  db = await testDatabase({ poolSize: 1 })
  ours = await makeOrganization(db)
  theirs = await makeOrganization(db)
  person = await makePerson(db)
  for (const organizationId of [ours, theirs]) await makeMembership(db, { organizationId, personId: person })
  await makeSession(db, { personId: person, organizationId: ours })
})
afterAll(() => db.close())

const inside = <T>(context: Context, work: (tx: Tx) => Promise<T>) => db.database.inContext(context, work)
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'allowed',
    (error: unknown) => sqlstateOf(error) ?? error,
  )

test('every table with an organization answers 0 rows without a context', async () => {
  const tables = await db.sql<{ name: string }>(`
    SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id'
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`)
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['api_key', 'audit_event', 'membership', 'session']),
  )
  await inside({ actor: 'system:test' }, (tx) =>
    tx.auditEvent.create({ data: { action: 'test.plant', entity: 'test:1', outcome: 'success' } }),
  )
  for (const { name } of tables) {
    const rows = await asApp(`SELECT * FROM ${name}`)
    expect(rows, name).toEqual([])
  }
})

test('an organization sees its own rows and no other', async () => {
  const seen = await inside({ organizationId: ours }, (tx) => tx.membership.findMany())
  expect(seen.map((row) => row.organizationId)).toEqual([ours])
  const wanted = await inside({ organizationId: ours }, (tx) =>
    tx.membership.findMany({ where: { organizationId: theirs } }),
  )
  expect(wanted).toEqual([])
})

test('a row for another organization is refused, by insert and by update', async () => {
  const data = { organizationId: theirs, personId: person, role: 'org-admin' }
  const actor = 'system:test' as const
  // Without reading the row back: what refuses must be the check on writing, not the one on reading.
  const insert = inside({ organizationId: ours, actor }, (tx) => tx.membership.createMany({ data }))
  expect(await refusal(insert)).toBe('42501')
  const moved = inside({ organizationId: ours, actor }, (tx) =>
    tx.membership.updateMany({ where: { organizationId: theirs }, data: { endsAt: new Date() } }),
  )
  expect((await moved).count).toBe(0)
})

test('an audit event cannot be written for another organization', async () => {
  const data = { organizationId: theirs, action: 'patient.read', entity: 'patient:1', outcome: 'success' }
  const written = inside({ organizationId: ours, actor: 'system:test' }, (tx) =>
    tx.auditEvent.createMany({ data }),
  )
  expect(await refusal(written)).toBe('42501')
})

test('a person sees the sessions of their own only', async () => {
  expect(await inside({ actor: `person:${person}` }, (tx) => tx.session.count())).toBe(1)
  const other = await makePerson(db)
  expect(await inside({ actor: `person:${other}`, organizationId: ours }, (tx) => tx.session.count())).toBe(0)
})

test('a context does not outlive its transaction on the pooled connection', async () => {
  const connecting = vi.spyOn(pg.Pool.prototype, 'connect')
  const inFirst = await inside(
    { organizationId: ours, actor: `person:${person}`, reason: 'r', role: 'reader' },
    context,
  )
  expect(inFirst).toEqual({ role: 'guideboard_reader', org: ours, actor: `person:${person}`, reason: 'r' })
  // The next transaction states its own context, so what is left behind shows only beneath it.
  const pool = connecting.mock.contexts[0] as pg.Pool
  connecting.mockRestore()
  const { rows } = await pool.query(contextQuery)
  expect(rows).toEqual([{ role: 'none', org: '', actor: '', reason: '' }])
})

test('a context does not outlive a transaction that failed', async () => {
  await expect(
    inside({ organizationId: ours, actor: 'system:test' }, async () => {
      throw new Error('planted')
    }),
  ).rejects.toThrow('planted')
  expect(await inside({}, (tx) => tx.membership.findMany())).toEqual([])
})

test('a thousand mixed transactions on a small pool never show a foreign row', async () => {
  const small = await testDatabase({ poolSize: 5 })
  try {
    const organizations = await Promise.all(Array.from({ length: 4 }, () => makeOrganization(small)))
    const member = await makePerson(small)
    for (const organizationId of organizations)
      await makeMembership(small, { organizationId, personId: member })
    const work = Array.from({ length: 1000 }, (_, i) => organizations[i % 5])
    let wrong = 0
    const worker = async () => {
      for (let organizationId = work.pop(); work.length > 0; organizationId = work.pop()) {
        const rows = await small.database.inContext({ organizationId }, (tx) => tx.membership.findMany())
        const right = organizationId === undefined ? rows.length === 0 : rows.length === 1
        if (!right || rows.some((row) => row.organizationId !== organizationId)) wrong += 1
      }
    }
    await Promise.all(Array.from({ length: 5 }, worker))
    expect(wrong).toBe(0)
  } finally {
    await small.close()
  }
})

describe('the serving role stays what it is', () => {
  test('reset role leads back to guideboard_app and not to the owner', async () => {
    const who = await inside({ role: 'reader' }, async (tx) => {
      await tx.$executeRaw`RESET ROLE`
      return tx.$queryRaw`SELECT current_user::text AS who, session_user::text AS login`
    })
    expect(who).toEqual([{ who: 'guideboard_app', login: 'guideboard_app' }])
  })

  test.each([
    'SET ROLE guideboard_owner',
    'ALTER TABLE membership DISABLE ROW LEVEL SECURITY',
    'ALTER TABLE audit_event DISABLE TRIGGER audit_event_append_only',
    'DROP POLICY tenant ON membership',
    'TRUNCATE membership',
    'DELETE FROM membership',
    'DELETE FROM audit_event',
    "UPDATE audit_event SET action = 'x.y'",
    "UPDATE person SET email = 'x@y.example'",
    'SELECT * FROM audit_chain',
    "SET session_replication_role = 'replica'",
    'CREATE TABLE mine (id int)',
    'CREATE ROLE mine SUPERUSER',
  ])('it may not: %s', async (statement) => {
    expect(
      await asApp(statement).then(
        () => 'allowed',
        (error: unknown) => databaseErrorOf(error)?.sqlstate,
      ),
    ).toBe('42501')
  })

  test('the reader role sees no table of this area', async () => {
    for (const table of ['person', 'session', 'audit_event', 'membership', 'api_key']) {
      const read = asApp(`SELECT set_config('role', 'guideboard_reader', false); SELECT * FROM ${table}`)
      expect(
        await read.then(
          () => 'allowed',
          (error: unknown) => databaseErrorOf(error)?.sqlstate,
        ),
        table,
      ).toBe('42501')
    }
  })
})

const contextQuery = `
  SELECT current_setting('role') AS role, current_setting('app.org', true) AS org,
         current_setting('app.actor', true) AS actor, current_setting('app.reason', true) AS reason`

async function context(tx: Tx): Promise<object | undefined> {
  const [row] = await tx.$queryRaw<object[]>(Prisma.raw(contextQuery))
  return row
}

// A bare connection of the serving role: no context, no Prisma.
async function asApp(statement: string): Promise<object[]> {
  const client = new pg.Client({ connectionString: db.appUrl })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

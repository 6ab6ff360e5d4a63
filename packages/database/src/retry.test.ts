import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseErrorOf, sqlstateOf } from './database-error.ts'
import { connect } from './migrations/advisory-lock.ts'
import { retryConflicts } from './retry.ts'
import { makeOrganization, makePerson } from './test-kit/account-factories.ts'
import { type TestDatabase, testDatabase } from './test-kit/test-database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  await db.sql('CREATE TABLE counter (id int PRIMARY KEY, value int NOT NULL)')
  await db.sql('INSERT INTO counter VALUES (1, 0), (2, 0)')
  await db.sql('GRANT SELECT, UPDATE ON counter TO guideboard_app')
})
afterAll(() => db.close())

const serializable = { actor: 'system:test', isolation: 'serializable' } as const

test('a write skew that Postgres refuses is run again, so both writers see each other', async () => {
  await db.sql('UPDATE counter SET value = 0')
  let runs = 0
  const bump = (id: number) =>
    db.database.inContext(serializable, async (tx) => {
      runs += 1
      const [row] = await tx.$queryRaw<{ sum: bigint }[]>`SELECT sum(value) AS sum FROM counter`
      await new Promise((resolve) => setTimeout(resolve, 50))
      await tx.$executeRaw`UPDATE counter SET value = ${Number(row?.sum) + 1}::int WHERE id = ${id}`
    })
  await Promise.all([bump(1), bump(2)])
  expect(runs).toBeGreaterThan(2)
  const values = await db.sql<{ value: number }>('SELECT value FROM counter ORDER BY value')
  expect(values.map(({ value }) => value)).toEqual([1, 2])
})

test('a deadlock is run again', async () => {
  await db.sql('UPDATE counter SET value = 0')
  const both = (first: number, second: number) =>
    db.database.inContext({ actor: 'system:test' }, async (tx) => {
      for (const id of [first, second]) {
        await tx.$executeRaw`UPDATE counter SET value = value + 1 WHERE id = ${id}`
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    })
  await Promise.all([both(1, 2), both(2, 1)])
  expect(await db.sql('SELECT value FROM counter')).toEqual([{ value: 2 }, { value: 2 }])
})

test.each(['statement', 'commit'] as const)(
  'a conflict that shows at the %s of the typed client is run again',
  async (moment) => {
    const ours = await makePerson(db)
    const theirs = moment === 'statement' ? ours : await makePerson(db)
    const racer = await connect(db.ownerUrl)
    let tries = 0
    try {
      await db.database.inContext(serializable, async (tx) => {
        tries += 1
        const renaming = tries === 1
        await tx.person.count()
        if (renaming) {
          await racer.query('BEGIN ISOLATION LEVEL SERIALIZABLE')
          await racer.query(
            `SELECT set_config('app.actor', 'system:test', true), (SELECT count(*) FROM person)`,
          )
          await racer.query(`UPDATE person SET name = 'Theirs' WHERE id = $1`, [theirs])
        }
        if (renaming && moment === 'statement') await racer.query('COMMIT')
        await tx.person.update({ where: { id: ours }, data: { name: 'Ours' } })
        if (renaming && moment === 'commit') await racer.query('COMMIT')
      })
    } finally {
      await racer.end()
    }
    expect(tries).toBe(2)
  },
)

test('after five tries the conflict comes through', async () => {
  let tries = 0
  const failing = retryConflicts(async () => {
    tries += 1
    throw Object.assign(new Error('conflict'), {
      name: 'DriverAdapterError',
      cause: { kind: 'TransactionWriteConflict' },
    })
  })
  await expect(failing).rejects.toThrow('conflict')
  expect(tries).toBe(5)
})

test('anything else fails at once', async () => {
  let tries = 0
  const failing = retryConflicts(async () => {
    tries += 1
    throw new Error('planted')
  })
  await expect(failing).rejects.toThrow('planted')
  expect(tries).toBe(1)
})

test.each([
  ['a raw query', '23514', 'counted_from_zero', 'UPDATE counter SET value = -1'],
  ['an exclusion', '23P01', 'no_overlap', "INSERT INTO span VALUES ('[1,3)'), ('[2,4)')"],
  ['a trigger of ours', 'WF015', undefined, 'DELETE FROM installation'],
  ['a syntax error', '42601', undefined, 'SELEKT 1'],
])('what Postgres said is read out of %s', async (_, sqlstate, constraint, statement) => {
  await db.sql(`
    ALTER TABLE counter DROP CONSTRAINT IF EXISTS counted_from_zero;
    ALTER TABLE counter ADD CONSTRAINT counted_from_zero CHECK (value >= 0);
    CREATE TABLE IF NOT EXISTS span (at int4range, CONSTRAINT no_overlap EXCLUDE USING gist (at WITH &&));
    GRANT INSERT ON span TO guideboard_app; GRANT DELETE ON installation TO guideboard_app`)
  const raw = Object.assign([statement], { raw: [statement] })
  const failed = db.database
    .inContext({ actor: 'system:test' }, (tx) => tx.$executeRaw(raw))
    .catch(databaseErrorOf)
  expect(await failed).toMatchObject({ sqlstate, ...(constraint && { constraint }) })
})

test('what Postgres said is read out of the typed client, with the name of the key', async () => {
  const name = 'Twice Clinic'
  await makeOrganization(db, { name })
  const again = db.database.inContext({ actor: 'system:test' }, (tx) =>
    tx.organization.create({ data: { name, timeZone: 'UTC', jurisdiction: 'DE' } }),
  )
  expect(await again.catch(databaseErrorOf)).toMatchObject({
    sqlstate: '23505',
    constraint: 'organization_name_key',
  })
})

test('an error that is not from Postgres has no SQLSTATE', () => {
  for (const error of [
    new Error('x'),
    undefined,
    null,
    'x',
    Object.assign(new Error('x'), { code: 'ENOENT' }),
  ]) {
    expect(sqlstateOf(error)).toBeUndefined()
  }
})

test('a statement and a transaction take no longer than they may', async () => {
  const slow = db.database.inContext({ actor: 'system:test' }, (tx) => tx.$queryRaw`SELECT pg_sleep(8)::text`)
  expect(await slow.catch(sqlstateOf)).toBe('57014')
  const [settings] = await db.database.inContext(
    {},
    (tx) => tx.$queryRaw<object[]>`
    SELECT current_setting('lock_timeout') AS lock, current_setting('idle_in_transaction_session_timeout') AS idle,
           current_setting('TimeZone') AS zone`,
  )
  expect(settings).toEqual({ lock: '2s', idle: '10s', zone: 'UTC' })
})

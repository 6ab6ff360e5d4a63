import { afterEach, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../test-kit/test-database.ts'
import { migrate } from './migrate.ts'
import { migrationFiles } from './migration-files.ts'

const silent = () => undefined
let db: TestDatabase
afterEach(() => db.close())

const allNames = migrationFiles().map(({ name }) => name)

test('an empty database gets every migration once, however often and by however many it is asked for', async () => {
  db = await testDatabase({ unmigrated: true })
  const lines: string[] = []
  const answers = await Promise.all([
    migrate(db.ownerUrl, (line) => lines.push(line)),
    migrate(db.ownerUrl, silent),
  ])
  expect(answers.flat().toSorted()).toEqual(allNames)
  const before = await history()
  expect(await migrate(db.ownerUrl, silent)).toEqual([])
  expect(await history()).toEqual(before)
})

test('a migration that a crash interrupted before it committed is applied again', async () => {
  db = await testDatabase({ unmigrated: true })
  await migrate(db.ownerUrl, silent)
  const last = allNames.at(-1)
  await db.sql(`INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'y', $1)`, [
    `${last}_next`,
  ])
  expect(await migrate(db.ownerUrl, silent)).toEqual([])
  const [row] = await db.sql(
    `SELECT rolled_back_at IS NOT NULL AS undone FROM _prisma_migrations WHERE id = 'x'`,
  )
  expect(row).toEqual({ undone: true })
})

test('a migration that a crash interrupted after it committed counts as applied', async () => {
  db = await testDatabase({ unmigrated: true })
  await migrate(db.ownerUrl, silent)
  await db.sql(
    `UPDATE _prisma_migrations SET finished_at = NULL, logs = 'committed' WHERE migration_name = $1`,
    [allNames[0]],
  )
  expect(await migrate(db.ownerUrl, silent)).toEqual([])
  expect((await history()).map((row) => row.name)).toEqual(allNames)
})

test('a database whose migration had another text is refused by name', async () => {
  db = await testDatabase()
  await db.sql(`UPDATE _prisma_migrations SET checksum = 'other' WHERE migration_name = $1`, [allNames[0]])
  await expect(migrate(db.ownerUrl, silent)).rejects.toThrow(`Migration ${allNames[0]} was changed`)
})

test('a database from a newer version is refused', async () => {
  db = await testDatabase()
  await db.sql(`UPDATE _prisma_migrations SET migration_name = '9999_future' WHERE migration_name = $1`, [
    allNames[0],
  ])
  await expect(migrate(db.ownerUrl, silent)).rejects.toThrow('9999_future, which this version does not know')
})

test('a server that does not answer is named in one sentence, without the password', async () => {
  db = await testDatabase({ unmigrated: true })
  const failure = migrate('postgresql://someone:secret@127.0.0.1:1/somewhere', silent)
  await expect(failure).rejects.toThrow(
    /^The database at 127\.0\.0\.1:1\/somewhere does not answer: is it running, and are host and port right\?$/,
  )
})

test('a wrong password is named in one sentence', async () => {
  db = await testDatabase({ unmigrated: true })
  const url = new URL(db.ownerUrl)
  url.password = 'wrong'
  await expect(migrate(url.href, silent)).rejects.toThrow('refused the user name or password.')
})

function history() {
  return db.sql<{ name: string }>(
    `SELECT migration_name AS name, checksum, finished_at, applied_steps_count FROM _prisma_migrations
     WHERE finished_at IS NOT NULL ORDER BY migration_name`,
  )
}

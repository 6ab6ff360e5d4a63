import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openDatabase } from './open-database.ts'
import { type TestDatabase, testDatabase } from './test-kit/test-database.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await testDatabase()
})
afterEach(() => db.close())

const serving = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE usename = 'guideboard_app' AND datname = current_database()`

test('connections that the server ends while idle end neither the process nor the next transaction', async () => {
  const one = () => db.database.inContext({}, (tx) => tx.$queryRaw`SELECT 1 AS one`)
  await Promise.all([one(), one(), one()])
  await db.sql(serving)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await one()).toEqual([{ one: 1 }])
})

test('a connection that the server ends within a transaction fails that transaction alone', async () => {
  const cut = db.database.inContext({}, async (tx) => {
    await db.sql(serving)
    await tx.$queryRaw`SELECT 1`
  })
  await expect(cut).rejects.toThrow()
  expect(await db.database.inContext({}, (tx) => tx.$queryRaw`SELECT 1 AS one`)).toEqual([{ one: 1 }])
})

test('what a server says to a connection that is being closed does not end the process', async () => {
  const connecting = vi.spyOn(pg.Pool.prototype, 'connect')
  const opened = openDatabase({ appUrl: db.appUrl, poolSize: 1 })
  await opened.inContext({}, (tx) => tx.$queryRaw`SELECT 1`)
  const pool = connecting.mock.contexts[0] as pg.Pool
  connecting.mockRestore()
  const client = await pool.connect()
  client.release()
  await opened.close()
  // Seen in the wild as 57P01; an error event that nobody listens to is thrown.
  expect(() =>
    client.emit('error', new Error('terminating connection due to administrator command')),
  ).not.toThrow()
})

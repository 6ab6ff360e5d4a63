import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../test-kit/test-database.ts'
import type { Checkpoint } from './checkpoint.ts'
import { linesAt } from './export-trail.ts'
import { makeHistory, type TestCheckpoints } from './history.test-kit.ts'
import { readCheckpoints } from './read-checkpoints.ts'
import { judge, removeGuards, tamper } from './tampers.test-kit.ts'
import { chanceFrom } from './trail-rows.test-kit.ts'
import type { TrailVerdict } from './trail-verdict.ts'
import { TrailVerifier } from './verify-trail.ts'

let db: TestDatabase
let client: pg.Client
let signed: TestCheckpoints
let checkpoints: readonly Checkpoint[]

beforeAll(async () => {
  db = await testDatabase()
  signed = await makeHistory(db, 3)
  checkpoints = readCheckpoints([{ name: 'test', text: signed.text() }], signed.keys).checkpoints
  client = new pg.Client({ connectionString: db.ownerUrl })
  await client.connect()
  await removeGuards(client)
})
afterAll(async () => {
  await client?.end()
  await db?.close()
})

const farFuture = '4000000000000000'

async function verdictInTransaction(points = checkpoints): Promise<TrailVerdict> {
  const verifier = new TrailVerifier(points)
  for await (const line of linesAt(client, farFuture)) verifier.take(JSON.parse(line))
  return verifier.finish()
}

async function inTransaction<T>(work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN')
  try {
    return await work()
  } finally {
    await client.query('ROLLBACK')
  }
}

test('an untouched history has no fault, and every row of it is checkpointed', async () => {
  const verdict = await inTransaction(() => verdictInTransaction())
  expect(verdict.faults).toEqual([])
  expect(verdict).toMatchObject({ unconfirmedRows: 0, younger: 0 })
  expect(verdict.rows).toBeGreaterThan(200)
  expect(verdict.records).toBeGreaterThan(50)
})

describe.each([1, 2, 3, 4, 5, 6])('random edits by a superuser, series %i', (series) => {
  test('are all found, and the first bad row is named', { timeout: 120_000 }, async () => {
    const chance = chanceFrom(series)
    const results: Record<string, string[]> = { missed: [], misnamed: [], found: [] }
    for (let made = 0; made < 12; ) {
      await inTransaction(async () => {
        const done = await tamper(client, chance, checkpoints)
        if (done === undefined) return
        made += 1
        const verdict = await verdictInTransaction()
        results[judge(verdict, done)]?.push(`${done.what}: ${JSON.stringify(verdict.faults[0])}`)
      })
    }
    expect(results.missed).toEqual([])
    expect(results.misnamed).toEqual([])
    expect(results.found).toHaveLength(12)
  })
})

test('a chain that was cut and one computed anew are seen by checkpoints alone', async () => {
  const cut = async () => {
    await client.query(`DELETE FROM audit_event WHERE chain = 'installation' AND seq > 5`)
    await client.query(
      `UPDATE audit_chain SET seq = 5, hash = (SELECT hash FROM audit_event WHERE chain = 'installation' AND seq = 5) WHERE chain = 'installation'`,
    )
  }
  const [without, withThem] = await inTransaction(async () => {
    await cut()
    return [await verdictInTransaction([]), await verdictInTransaction()]
  })
  expect(without?.faults).toEqual([])
  expect(withThem?.faults[0]).toMatchObject({ chain: 'installation', seq: '6' })
})

test('a checkpoint that the export is too old for is not missed in it', async () => {
  const [first] = checkpoints
  const later = { ...(first as Checkpoint), seq: '999', at: '4000000000000001' }
  const verdict = await inTransaction(() => verdictInTransaction([...checkpoints, later]))
  expect(verdict).toMatchObject({ faults: [], younger: 1 })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { sqlstateOf } from '../database-error.ts'
import { makeApprovedArticle } from '../test-kit/article-factories.ts'
import { type TestDatabase, testDatabase } from '../test-kit/test-database.ts'

let db: TestDatabase
let articleId: string

beforeAll(async () => {
  db = await testDatabase()
  articleId = (await makeApprovedArticle(db)).articleId
})
afterAll(() => db.close())

const tables = ['article', 'article_version', 'saved_state', 'contributor', 'signature', 'vote']

test.each(tables)('every row of %s is sealed as it is', async (table) => {
  const [row] = await db.sql<{ rows: number; sealed: number }>(`
    SELECT count(*)::int AS rows, count(seal.record)::int AS sealed
    FROM (SELECT to_jsonb(${table}) AS kept FROM ${table}) AS rows LEFT JOIN LATERAL (
      SELECT record, record_hash FROM record_seal WHERE record = record_key('${table}', kept) ORDER BY seq DESC LIMIT 1
    ) AS seal ON seal.record_hash = record_hash('${table}', kept)`)
  expect(row?.rows).toBeGreaterThan(0)
  expect(row?.sealed).toBe(row?.rows)
})

test('a seal reads the same whatever zone and style the writer has', async () => {
  await db.sql(`SET TimeZone = 'Asia/Kolkata'`)
  await db.sql(`SET DateStyle = 'German'`)
  await db.sql(`ALTER TABLE contributor DISABLE TRIGGER contributor_append_only`)
  const before = await db.sql('SELECT record_hash FROM record_seal ORDER BY chain, seq')
  await db.sql('UPDATE contributor SET since = since')
  const after = await db.sql<{ record_hash: string }>(
    'SELECT record_hash FROM record_seal ORDER BY chain, seq',
  )
  expect(after).toHaveLength(before.length + 1)
  expect(before).toContainEqual(after.at(-1))
  await db.sql(`SET TimeZone = 'UTC'`)
  await db.sql(`SET DateStyle = 'ISO, MDY'`)
  await db.sql(`ALTER TABLE contributor ENABLE ALWAYS TRIGGER contributor_append_only`)
})

test.each([
  `UPDATE record_seal SET record_hash = 'x'`,
  'DELETE FROM record_seal',
  'TRUNCATE record_seal',
  'INSERT INTO record_seal SELECT chain, seq + 1000, record, record_hash, at, prev_hash, hash FROM record_seal',
])('even the owner is refused with WF015: %s', async (statement) => {
  await expect(db.sql(statement).catch(sqlstateOf)).resolves.toBe('WF015')
})

test('the serving role reads seals and heads and writes neither', async () => {
  const heads = await db.database.inContext(
    { actor: 'system:test' },
    (tx) => tx.$queryRaw<{ chain: string }[]>`SELECT chain FROM chain_heads()`,
  )
  expect(heads.map(({ chain }) => chain)).toEqual(
    expect.arrayContaining([`events:${articleId}`, `record:${articleId}`]),
  )
  const refused = (work: Promise<unknown>) => expect(work.catch(sqlstateOf)).resolves.toBe('42501')
  const inside = { actor: 'system:test' } as const
  await refused(db.database.inContext(inside, (tx) => tx.$executeRaw`UPDATE audit_chain SET seq = 0`))
  await refused(db.database.inContext(inside, (tx) => tx.$executeRaw`DELETE FROM record_seal`))
  await refused(db.database.inContext(inside, (tx) => tx.$queryRaw`SELECT seal_row('vote', '{}')`))
})

test('a column that a later migration adds leaves seals valid, and a filled one is sealed again', async () => {
  const unsealed = async () =>
    (
      await db.sql(`
        SELECT FROM (SELECT to_jsonb(vote) AS kept FROM vote) AS rows WHERE record_hash('vote', kept) <>
          (SELECT record_hash FROM record_seal WHERE record = record_key('vote', kept) ORDER BY seq DESC LIMIT 1)`)
    ).length
  await db.sql('ALTER TABLE vote ADD COLUMN later text')
  expect(await unsealed()).toBe(0)
  await db.sql(`ALTER TABLE vote ADD COLUMN filled text NOT NULL DEFAULT 'x'`)
  expect(await unsealed()).toBeGreaterThan(0)
  await db.sql('ALTER TABLE record_seal DISABLE TRIGGER record_seal_by_cause')
  await db.sql(`SELECT seal_table('vote')`)
  await db.sql('ALTER TABLE record_seal ENABLE ALWAYS TRIGGER record_seal_by_cause')
  expect(await unsealed()).toBe(0)
})

import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeBoardMember } from '../test-kit/account-factories.ts'
import { articleContent, type Board, makeBoard, makeDraft, walkTo } from '../test-kit/article-factories.ts'
import { type TestDatabase, testDatabase } from '../test-kit/test-database.ts'
import { expectSqlstate, type Probe, probe } from './probe.ts'

let db: TestDatabase
let board: Board
let app: Probe
let owner: Probe

beforeAll(async () => {
  db = await testDatabase()
  board = await makeBoard(db)
  app = await probe(db, 'app')
  owner = await probe(db, 'owner')
})
afterAll(async () => {
  await app?.close()
  await owner?.close()
  await db?.close()
})

const row = async (id: string) => {
  const [found] = await db.sql('SELECT * FROM article_version WHERE id = $1', [id])
  if (found === undefined) throw new Error('No such version.')
  return found
}
const write = (id: string, text = '{"other":1}') =>
  [`UPDATE article_version SET content_text = $2 WHERE id = $1`, [id, text]] as const

describe('I1: content', () => {
  test.each(['SUBMITTED', 'UNDER_REVIEW', 'APPROVED', 'WITHDRAWN'] as const)(
    'is frozen while %s',
    async (state) => {
      const { versionId } = await walkTo(db, board, await makeDraft(db, board), state)
      await expectSqlstate('WF001', app.as(board.author, write(versionId)))
      await expectSqlstate('WF001', owner.as(board.author, write(versionId)))
      await expectSqlstate(
        'WF001',
        app.as(board.author, [
          `SELECT save_content($1, lock, '{}') FROM article_version WHERE id = $1`,
          [versionId],
        ]),
      )
    },
  )

  test('stays frozen when superseded, with triggers that fire in replica mode as well', async () => {
    const first = await walkTo(db, board, await makeDraft(db, board), 'APPROVED')
    await walkTo(
      db,
      board,
      await makeDraft(db, board, { articleId: first.articleId, basedOn: first.versionId }),
      'APPROVED',
    )
    await expectSqlstate(
      'WF001',
      owner.as(board.author, `SET LOCAL session_replication_role = replica`, write(first.versionId)),
    )
  })

  test('does not change together with the state', async () => {
    const { versionId } = await makeDraft(db, board)
    await expectSqlstate(
      'WF001',
      owner.as(board.author, [
        `UPDATE article_version SET content_text = '{}', state = 'SUBMITTED' WHERE id = $1`,
        [versionId],
      ]),
    )
  })

  test('changes while changes are requested', async () => {
    const { versionId } = await walkTo(db, board, await makeDraft(db, board), 'CHANGES_REQUESTED')
    await app.as(board.author, write(versionId))
    expect((await row(versionId)).content).toEqual({ other: 1 })
  })

  test('is written by authors only, and never anonymously', async () => {
    const { versionId } = await makeDraft(db, board)
    await expectSqlstate('WF003', app.as(board.chair, write(versionId)))
    await expectSqlstate('WF016', app.as('', write(versionId)))
    await expectSqlstate('WF016', owner.as('', write(versionId)))
    await expectSqlstate('WF003', app.as(board.editor, `INSERT INTO article (slug) VALUES ('of-an-editor')`))
    await expectSqlstate(
      'WF003',
      app.as(board.editor, [
        `INSERT INTO article_version (article_id, content_text) SELECT article_id, '{}' FROM article_version WHERE id = $1`,
        [versionId],
      ]),
    )
  })
})

describe('I11: the hash', () => {
  test('is that of the stored text, whatever the statement says', async () => {
    const { versionId } = await makeDraft(db, board)
    const text = '{"title": "Größe",  "n": 1.0}'
    await owner.as(board.author, [
      `UPDATE article_version SET content_text = $2, content_hash = repeat('0', 64), content = '{"forged":true}' WHERE id = $1`,
      [versionId, text],
    ])
    const stored = await row(versionId)
    expect(stored.content_hash).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
    expect(stored.content).toEqual({ title: 'Größe', n: 1 })
  })

  test('cannot be forged alone', async () => {
    const { versionId, contentHash } = await makeDraft(db, board)
    const forged = [
      `UPDATE article_version SET content_hash = repeat('0', 64), content = '{}' WHERE id = $1`,
      [versionId],
    ] as const
    await expectSqlstate('WF002', owner.as(board.author, forged))
    await expectSqlstate('42501', app.as(board.author, forged))
    expect((await row(versionId)).content_hash).toBe(contentHash)
  })

  test('covers the quorum policy and the rules, as they are inside the content', async () => {
    const one = await makeDraft(db, board)
    const lax = { ...articleContent().policy, seats: [{ role: 'reviewer' as const, needed: 1 }] }
    const other = await makeDraft(db, board, { content: articleContent({ policy: lax }) })
    expect(other.contentHash).not.toBe(one.contentHash)
  })
})

describe('I9 and I8: numbers and locks', () => {
  test('number the versions of an article without a gap', async () => {
    const first = await makeDraft(db, board)
    await expect(
      makeDraft(db, board, { articleId: first.articleId, contentText: 'not json' }),
    ).rejects.toThrow()
    const second = await makeDraft(db, board, { articleId: first.articleId })
    expect([(await row(first.versionId)).number, (await row(second.versionId)).number]).toEqual([1, 2])
  })

  test.each([
    ['number', '7'],
    ['lock', '7'],
    ['lock', '1 - 1'],
    ['round', '3'],
    ['in_force', `'[2020-01-01,)'`],
    ['approved_at', 'now()'],
    ['created_by', 'gen_random_uuid()'],
  ])('%s is not set by hand', async (column, value) => {
    const { versionId } = await makeDraft(db, board)
    await expectSqlstate(
      'WF019',
      owner.as(board.author, [
        `UPDATE article_version SET content_text = '{}', ${column} = ${value} WHERE id = $1`,
        [versionId],
      ]),
    )
  })

  test.each(['number', 'lock'])('%s is not given at the start either', async (column) => {
    const { articleId } = await makeDraft(db, board)
    await expectSqlstate(
      'WF019',
      owner.as(board.author, [
        `INSERT INTO article_version (article_id, content_text, ${column}) VALUES ($1, '{}', 9)`,
        [articleId],
      ]),
    )
  })

  test('a version starts as a draft', async () => {
    const { articleId } = await makeDraft(db, board)
    await expectSqlstate(
      'WF002',
      owner.as(board.author, [
        `INSERT INTO article_version (article_id, content_text, state) VALUES ($1, '{}', 'APPROVED')`,
        [articleId],
      ]),
    )
  })

  test('each write moves the lock by one, and a writer with an old one is refused', async () => {
    const { versionId } = await makeDraft(db, board)
    await app.as(board.author, write(versionId))
    expect((await row(versionId)).lock).toBe(2)
    await expectSqlstate(
      'WF009',
      app.as(board.author, [`SELECT save_content($1, 1, '{"late":1}')`, [versionId]]),
    )
  })
})

describe('contributors', () => {
  const contributorsOf = async (id: string) =>
    (await db.sql<{ person_id: string }>('SELECT person_id FROM contributor WHERE version_id = $1', [id]))
      .map((r) => r.person_id)
      .sort()

  test('are all who wrote, by raw SQL too', async () => {
    const { versionId } = await makeDraft(db, board)
    const second = await makeBoardMember(db, 'author')
    await owner.as(second, write(versionId))
    expect(await contributorsOf(versionId)).toEqual([board.author, second].sort())
  })

  test('are inherited from a base that was never approved, and from no other', async () => {
    const second = await makeBoardMember(db, 'author')
    const base = await makeDraft(db, board)
    const copied = await makeDraft(
      db,
      { ...board, author: second },
      { articleId: base.articleId, basedOn: base.versionId },
    )
    expect(await contributorsOf(copied.versionId)).toEqual([board.author, second].sort())
    const approved = await walkTo(db, board, await makeDraft(db, board), 'APPROVED')
    const revised = await makeDraft(
      db,
      { ...board, author: second },
      { articleId: approved.articleId, basedOn: approved.versionId },
    )
    expect(await contributorsOf(revised.versionId)).toEqual([second])
  })

  test('a base belongs to the same article', async () => {
    const other = await makeDraft(db, board)
    const { articleId } = await makeDraft(db, board)
    await expect(makeDraft(db, board, { articleId, basedOn: other.versionId })).rejects.toThrow()
  })
})

describe('I10 and append-only rows', () => {
  const tables = [
    'article',
    'article_version',
    'contributor',
    'saved_state',
    'signature',
    'vote',
    'check_result',
    'version_event',
  ]

  test.each(tables)('%s is never emptied', async (table) => {
    await expectSqlstate('WF015', owner.as(board.chair, `DELETE FROM ${table}`))
    await expectSqlstate('WF015', owner.as(board.chair, `TRUNCATE ${table} CASCADE`))
    await expectSqlstate('42501', app.as(board.chair, `DELETE FROM ${table}`))
    await expectSqlstate('42501', app.as(board.chair, `TRUNCATE ${table} CASCADE`))
  })

  test.each([
    ['article', 'slug'],
    ['contributor', 'person_id'],
    ['saved_state', 'content_text'],
    ['signature', 'meaning'],
    ['check_result', 'status'],
    ['version_event', 'reason'],
  ])('%s.%s is never changed', async (table, column) => {
    await expectSqlstate('WF015', owner.as(board.chair, `UPDATE ${table} SET ${column} = ${column}`))
    await expectSqlstate('42501', app.as(board.chair, `UPDATE ${table} SET ${column} = ${column}`))
  })
})

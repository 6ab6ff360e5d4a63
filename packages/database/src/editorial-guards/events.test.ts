import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Board,
  type MadeVersion,
  makeBoard,
  makeDraft,
  makeMove,
  walkTo,
} from '../test-kit/article-factories.ts'
import { type TestDatabase, testDatabase } from '../test-kit/test-database.ts'
import { expectSqlstate, type Probe, probe } from './probe.ts'

interface EventRow {
  readonly seq: number
  readonly version_id: string
  readonly move: string | null
  readonly from_state: string | null
  readonly to_state: string
  readonly actor_id: string
  readonly reason: string
  readonly previous_hash: string
  readonly hash: string
  readonly fields: readonly (string | null)[]
}

let db: TestDatabase
let board: Board
let app: Probe
let owner: Probe
let first: MadeVersion
let second: MadeVersion
let events: readonly EventRow[]

beforeAll(async () => {
  db = await testDatabase()
  board = await makeBoard(db)
  app = await probe(db, 'app')
  owner = await probe(db, 'owner')
  first = await walkTo(db, board, await makeDraft(db, board), 'APPROVED')
  second = await makeDraft(db, board, { articleId: first.articleId, basedOn: first.versionId })
  await walkTo(db, board, second, 'APPROVED')
  const third = await makeDraft(db, board, { articleId: first.articleId })
  await makeMove(db, board.author, third, { move: 'ABANDON_DRAFT', reason: ' Not needed. ' })
  events = await db.sql<EventRow>(
    `SELECT *, ARRAY[previous_hash, chain::text, seq::text, version_id::text, number::text, move, from_state, to_state,
       ((extract(epoch FROM at) * 1000000)::bigint)::text, actor_id::text, reason, content_hash, signature_id::text, request_id] AS fields
     FROM version_event WHERE chain = $1 ORDER BY seq`,
    [first.articleId],
  )
})
afterAll(async () => {
  await app?.close()
  await owner?.close()
  await db?.close()
})

describe('I7: events', () => {
  test('are one per change of state, with who and why', () => {
    expect(events.map(({ move, to_state }) => move ?? to_state)).toEqual([
      'DRAFT',
      'SUBMIT',
      'START_REVIEW',
      'APPROVE',
      'DRAFT',
      'SUBMIT',
      'START_REVIEW',
      'SUPERSEDE',
      'APPROVE',
      'DRAFT',
      'ABANDON_DRAFT',
    ])
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
    expect(events.at(-1)).toMatchObject({ actor_id: board.author, reason: 'Not needed.' })
    expect(events.every(({ reason }) => reason !== '')).toBe(true)
  })

  test('fold to the present states', async () => {
    const folded = new Map<string, string>()
    for (const event of events) {
      expect(event.from_state).toBe(folded.get(event.version_id) ?? null)
      folded.set(event.version_id, event.to_state)
    }
    const rows = await db.sql<{ id: string; state: string }>(
      'SELECT id, state FROM article_version WHERE article_id = $1',
      [first.articleId],
    )
    expect(Object.fromEntries(folded)).toEqual(Object.fromEntries(rows.map(({ id, state }) => [id, state])))
  })

  test('are chained by a hash that anyone can compute', () => {
    let previous = ''
    for (const event of events) {
      expect(event.previous_hash).toBe(previous)
      const text = event.fields
        .map((field) => (field === null ? '-' : `${Buffer.byteLength(field)}:${field}`))
        .join('')
      expect(event.hash).toBe(createHash('sha256').update(text).digest('hex'))
      previous = event.hash
    }
  })

  test('are written by moves alone', async () => {
    const forged = `INSERT INTO version_event SELECT chain, seq + 100, version_id, number, move, from_state, to_state, at, actor_id,
      reason, content_hash, NULL, request_id, previous_hash, hash FROM version_event LIMIT 1`
    await expectSqlstate('42501', app.as(board.chair, forged))
    await expectSqlstate('WF015', owner.as(board.chair, forged))
    await expectSqlstate(
      'WF015',
      owner.as(
        board.chair,
        `INSERT INTO saved_state SELECT version_id, 99, content_hash, content_text, saved_by, saved_at FROM saved_state LIMIT 1`,
      ),
    )
  })
})

describe('saved states', () => {
  test('keep every content that was saved, once per save', async () => {
    const draft = await makeDraft(db, board)
    const save = (lock: number, text: string) =>
      app.as(board.author, [`SELECT save_content($1, $2, $3) AS lock`, [draft.versionId, lock, text]])
    expect((await save(1, '{"a":1}')).rows).toEqual([{ lock: 2 }])
    expect((await save(2, '{"a":1}')).rows).toEqual([{ lock: 2 }]) // nothing changed
    const rows = await db.sql(
      'SELECT lock, content_text FROM saved_state WHERE version_id = $1 ORDER BY lock OFFSET 1',
      [draft.versionId],
    )
    expect(rows).toEqual([{ lock: 2, content_text: '{"a":1}' }])
  })
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeBoardMember, makePerson } from '../test-kit/account-factories.ts'
import { type Board, makeBoard, makeDraft } from '../test-kit/article-factories.ts'
import { type TestDatabase, testDatabase } from '../test-kit/test-database.ts'
import { expectSqlstate, type Probe, probe } from './probe.ts'

let db: TestDatabase
let board: Board
let other: string
let draft: string
let app: Probe
let told: string[]
let stop: () => void

beforeAll(async () => {
  db = await testDatabase()
  board = await makeBoard(db)
  other = await makeBoardMember(db, 'author')
  draft = (await makeDraft(db, board)).versionId
  app = await probe(db, 'app')
  const started = Promise.withResolvers<void>()
  stop = db.database.editing.subscribe((signal) => {
    if (signal === 'gap') started.resolve()
    else told.push(signal)
  })
  await started.promise
})
beforeEach(async () => {
  await db.sql('TRUNCATE editing_tab')
  told = []
})
afterAll(async () => {
  stop?.()
  await app?.close()
  await db?.close()
})

const enter = (person: string, part = 'RULES', key: string | null = null, tab = randomUUID()) =>
  app.as(person, [
    `INSERT INTO editing_tab (person_id, tab_id, version_id, part, place_key) VALUES ($1, $2, $3, $4, $5)`,
    [person, tab, draft, part, key],
  ])
const seen = async (person: string, from = 'editing_now') =>
  (await app.as(person, `SELECT person_id FROM ${from}`)).rows.map((row) => row.person_id)

/** Lets so much time pass for every tab. */
async function later(span: string): Promise<void> {
  await db.sql('ALTER TABLE editing_tab DISABLE TRIGGER USER')
  await db.sql(`UPDATE editing_tab SET seen_at = seen_at - $1::interval`, [span])
  for (const trigger of ['has_actor', 'stamped', 'told'])
    await db.sql(`ALTER TABLE editing_tab ENABLE ALWAYS TRIGGER editing_tab_${trigger}`)
}

/** What was told since the last time: notices come in the order of their commits. */
async function notices(): Promise<readonly string[]> {
  const last = randomUUID()
  await db.sql('SELECT pg_notify($1, $2)', ['guideboard_editing', last])
  await expect.poll(() => told.at(-1)).toBe(last)
  return told.splice(0).slice(0, -1)
}

describe('who is in a draft', () => {
  test('is seen by the board and by nobody else', async () => {
    await enter(board.author)
    for (const person of [board.author, other, board.chair, board.patientRepresentative])
      expect(await seen(person)).toEqual([board.author])
    for (const from of ['editing_now', 'editing_tab']) {
      expect(await seen(await makePerson(db), from)).toEqual([])
      expect(await seen('', from)).toEqual([])
    }
    const former = await makeBoardMember(db, 'author')
    await db.sql('UPDATE board_grant SET ends_at = now() WHERE person_id = $1', [former])
    expect(await seen(former)).toEqual([])
  })

  test('is said by authors, each for themselves', async () => {
    await expectSqlstate('42501', enter(board.chair))
    await expectSqlstate('42501', enter(await makePerson(db)))
    const forged = app.as(other, [
      `INSERT INTO editing_tab (person_id, tab_id, version_id, part) VALUES ($1, $2, $3, 'RULES')`,
      [board.author, randomUUID(), draft],
    ])
    await expectSqlstate('42501', forged)
    await enter(board.author)
    const moved = await app.as(other, `UPDATE editing_tab SET part = 'CASES'`)
    expect(moved.rowCount).toBe(0)
    const gone = await app.as(other, 'DELETE FROM editing_tab')
    expect(gone.rowCount).toBe(0)
    expect(await seen(other)).toEqual([board.author])
  })

  test('names a key of a document and never a text', async () => {
    await enter(board.author, 'STATEMENT', 'S1')
    await enter(board.author, 'SECTION', 'red-flags')
    for (const [part, key] of [
      ['STATEMENT', 'call me'],
      ['STATEMENT', null],
      ['SECTION', 'S1'],
      ['SECTION', null],
      ['RULES', 'S1'],
    ] as const)
      await expectSqlstate('23514', enter(board.author, part, key))
    await expectSqlstate('23514', enter(board.author, 'ELSEWHERE'))
  })
})

describe('time', () => {
  test('ends it half a minute after the last word, and anybody of the board clears it away', async () => {
    await enter(board.author)
    await later('29 seconds')
    expect(await seen(other)).toEqual([board.author])
    await later('2 seconds')
    expect(await seen(other)).toEqual([])
    expect((await app.as(other, 'DELETE FROM editing_tab')).rowCount).toBe(1)
  })

  test('is the database’s: a word from the future counts from now', async () => {
    await app.as(board.author, [
      `INSERT INTO editing_tab (person_id, tab_id, version_id, part, seen_at)
       VALUES ($1, $2, $3, 'RULES', now() + interval '1 day')`,
      [board.author, randomUUID(), draft],
    ])
    const [row] = await db.sql<{ ahead: boolean }>('SELECT seen_at > now() AS ahead FROM editing_tab')
    expect(row).toEqual({ ahead: false })
    await expectSqlstate('42501', app.as(board.author, 'UPDATE editing_tab SET seen_at = now()'))
  })
})

describe('a notice', () => {
  const tab = randomUUID()
  const say = (part: string) =>
    app.as(board.author, [
      'UPDATE editing_tab SET part = $1, place_key = NULL WHERE tab_id = $2',
      [part, tab],
    ])

  test('tells that somebody came, moved on and went, by the draft alone', async () => {
    await enter(board.author, 'RULES', null, tab)
    expect(await notices()).toEqual([draft])
    await say('CASES')
    await app.as(board.author, 'DELETE FROM editing_tab')
    expect(await notices()).toEqual([draft, draft])
  })

  test('does not tell that they are still there, and tells that they are there again', async () => {
    await enter(board.author, 'RULES', null, tab)
    for (let times = 0; times < 3; times += 1) await say('RULES')
    expect(await notices()).toEqual([draft])
    await later('31 seconds')
    await say('RULES')
    expect(await notices()).toEqual([draft])
  })

  test('does not tell that what nobody saw any more was cleared away', async () => {
    await enter(board.author, 'RULES', null, tab)
    expect(await notices()).toEqual([draft])
    await later('31 seconds')
    expect((await app.as(other, 'DELETE FROM editing_tab')).rowCount).toBe(1)
    expect(await notices()).toEqual([])
  })

  test('that somebody made up is not passed on', async () => {
    for (const payload of ['', 'x', '{}', `${draft} `])
      await db.sql('SELECT pg_notify($1, $2)', ['guideboard_editing', payload])
    expect(await notices()).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeBoardMember } from '../test-kit/account-factories.ts'
import {
  articleContent,
  type Board,
  type MadeVersion,
  makeBoard,
  makeDeclarations,
  makeDraft,
  makeMove,
  makeQuorum,
  makeVote,
  walkTo,
} from '../test-kit/article-factories.ts'
import { type TestDatabase, testDatabase } from '../test-kit/test-database.ts'
import { expectSqlstate, type Probe, probe } from './probe.ts'
import { signing } from './signing.ts'

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

let made = 0
const ready = async (more: { articleId?: string } = {}): Promise<MadeVersion> => {
  made += 1
  const content = articleContent({ title: `Scheduled ${made}` })
  const version = await walkTo(db, board, await makeDraft(db, board, { content, ...more }), 'UNDER_REVIEW')
  await makeQuorum(db, board, version)
  return version
}
const schedule = (version: MadeVersion, when: string, given: { chair?: string; by?: Probe } = {}) => {
  const chair = given.chair ?? board.chair
  return (given.by ?? app).as(
    chair,
    ...signing(chair, 'approved', version),
    `INSERT INTO scheduled_approval (version_id, content_hash, effective_from, signature_id)
     VALUES ('${version.versionId}', '${version.contentHash}', clock_timestamp() + interval '${when}',
             current_setting('app.signature')::uuid)`,
  )
}
const soon = async (version: MadeVersion, given: { chair?: string } = {}) => {
  await schedule(version, '1 second', given)
  await new Promise((resolve) => setTimeout(resolve, 1050))
}
const run = async (by: Probe = app) => {
  await by.client.query('BEGIN')
  await by.client.query(`SELECT set_config('app.actor', 'system:schedule', true)`)
  const { rows } = await by.client.query(`SELECT ran_outcome, ran_reason FROM run_due_schedule()`)
  await by.client.query('COMMIT')
  return rows
}
const stateOf = async ({ versionId }: MadeVersion) =>
  (await db.sql<{ state: string }>('SELECT state FROM article_version WHERE id = $1', [versionId]))[0]?.state
const endOf = async ({ versionId }: MadeVersion) =>
  (
    await db.sql<{ outcome: string | null; ended_reason: string | null }>(
      'SELECT outcome, ended_reason FROM scheduled_approval WHERE version_id = $1',
      [versionId],
    )
  )[0]

describe('a scheduled approval', () => {
  test('leaves the version under review and the old one in force until its time', async () => {
    const old = await ready()
    await makeMove(db, board.chair, old, { move: 'APPROVE', meaning: 'approved' })
    const next = await ready({ articleId: old.articleId })
    await schedule(next, '1 day')
    expect(await run()).toEqual([])
    expect([await stateOf(old), await stateOf(next)]).toEqual(['APPROVED', 'UNDER_REVIEW'])
    const [seen] = await db.sql<{ takes_effect_at: Date | null }>(
      'SELECT takes_effect_at FROM reader_version WHERE id = $1',
      [next.versionId],
    )
    expect(seen?.takes_effect_at?.getTime()).toBeGreaterThan(Date.now())
  })

  test('takes effect as a move of the chair, once, with the signature given before', async () => {
    const version = await ready()
    await soon(version)
    expect(await run()).toEqual([{ ran_outcome: 'activated', ran_reason: 'It took effect.' }])
    expect(await run()).toEqual([])
    expect(await stateOf(version)).toBe('APPROVED')
    const [event] = await db.sql(
      `SELECT actor_id, reason, request_id, signature_id = (SELECT signature_id FROM scheduled_approval WHERE version_id = $1) AS signed
       FROM version_event WHERE version_id = $1 AND move = 'APPROVE'`,
      [version.versionId],
    )
    expect(event).toEqual({
      actor_id: board.chair,
      reason: expect.stringMatching(/^Took effect as scheduled for \d{4}-/),
      request_id: expect.stringMatching(/^schedule:/),
      signed: true,
    })
  })

  test('is run once however many run it', async () => {
    const version = await ready()
    await soon(version)
    const ran = await Promise.all([run(app), run(owner)])
    expect(ran.flat()).toEqual([{ ran_outcome: 'activated', ran_reason: 'It took effect.' }])
    expect(await stateOf(version)).toBe('APPROVED')
  })

  test.each([
    [
      'an objection',
      (version: MadeVersion) =>
        makeVote(db, board.patientRepresentative, version, {
          seat: 'patient-representative',
          choice: 'object',
          reason: 'No.',
        }),
      'Pat Patient objects.',
    ],
    [
      'an interest declared since',
      (version: MadeVersion) =>
        app.as(board.reviewers[0], [
          `INSERT INTO interest_declaration (version_id, entries) VALUES ($1, '[{"organization":"X"}]')`,
          [version.versionId],
        ]),
      '1 of 2 seats for the role reviewer are filled.',
    ],
    [
      'a check that turned red',
      (version: MadeVersion) =>
        app.as(board.author, [
          `INSERT INTO check_result (content_hash, check_id, check_version, status) VALUES ($1, 'cases', 99, 'block')`,
          [version.contentHash],
        ]),
      'The check "cases" has findings that block.',
    ],
  ])('is cancelled with its reason by %s', async (_what, meanwhile, reason) => {
    const version = await ready()
    await soon(version)
    await meanwhile(version)
    expect(await run()).toEqual([{ ran_outcome: 'cancelled', ran_reason: reason }])
    expect(await stateOf(version)).toBe('UNDER_REVIEW')
    expect(await run()).toEqual([])
  })

  test('is cancelled when its chair is no longer one', async () => {
    const version = await ready()
    const chair = await makeBoardMember(db, 'chair')
    await makeDeclarations(db, version.versionId, [chair])
    await soon(version, { chair })
    await db.sql(`UPDATE board_grant SET ends_at = now() WHERE person_id = $1`, [chair])
    expect(await run()).toEqual([{ ran_outcome: 'cancelled', ran_reason: expect.stringContaining('chair') }])
  })

  test('ends with any other move of its version', async () => {
    const sentBack = await ready()
    await schedule(sentBack, '1 day')
    await makeMove(db, board.editor, sentBack, { move: 'REQUEST_CHANGES', reason: 'Wait.' })
    expect(await endOf(sentBack)).toEqual({
      outcome: 'cancelled',
      ended_reason: 'The version became CHANGES_REQUESTED.',
    })
    const overtaken = await ready()
    await schedule(overtaken, '1 day')
    await makeMove(db, board.chair, overtaken, { move: 'APPROVE', meaning: 'approved' })
    expect(await endOf(overtaken)).toMatchObject({ outcome: 'cancelled' })
  })

  test('is cancelled by a chair, with a reason, once', async () => {
    const version = await ready()
    await schedule(version, '1 day')
    const [{ id } = { id: '' }] = await db.sql<{ id: string }>(
      'SELECT id FROM scheduled_approval WHERE version_id = $1',
      [version.versionId],
    )
    const cancel = (person: string, reason: string) =>
      app.as(person, [`SELECT cancel_schedule($1, $2)`, [id, reason]])
    await expectSqlstate('WF003', cancel(board.editor, 'No.'))
    await expectSqlstate('WF014', cancel(board.chair, ' '))
    await cancel(board.chair, 'Not yet.')
    await expectSqlstate('WF026', cancel(board.chair, 'Not yet.'))
    await schedule(version, '2 days')
  })
})

describe('scheduling', () => {
  test('takes every gate of an approval', async () => {
    const content = articleContent({ title: 'No votes' })
    const version = await walkTo(db, board, await makeDraft(db, board, { content }), 'UNDER_REVIEW')
    await expectSqlstate('WF005', schedule(version, '1 day'))
    await expectSqlstate('WF005', schedule(version, '1 day', { by: owner }))
    await makeQuorum(db, board, version)
    await expectSqlstate('WF003', schedule(version, '1 day', { chair: board.editor }))
    const undeclared = await makeBoardMember(db, 'chair')
    await expectSqlstate('WF013', schedule(version, '1 day', { chair: undeclared }))
  })

  test('is for a later time, within a year, once at a time, of the current content', async () => {
    const version = await ready()
    await expectSqlstate('WF025', schedule(version, '-1 second'))
    await expectSqlstate('WF025', schedule(version, '2 years'))
    await expectSqlstate('WF011', schedule({ ...version, contentHash: 'b'.repeat(64) }, '1 day'))
    await schedule(version, '1 day')
    await expectSqlstate('23505', schedule(version, '2 days'))
  })

  test('gives its signature to no move before its time', async () => {
    const version = await ready()
    await schedule(version, '1 day')
    await expectSqlstate(
      'WF017',
      app.as(
        board.chair,
        `SELECT set_config('app.signature', (SELECT signature_id::text FROM scheduled_approval WHERE version_id = '${version.versionId}'), true)`,
        `UPDATE article_version SET state = 'APPROVED' WHERE id = '${version.versionId}'`,
      ),
    )
  })

  test('is never changed', async () => {
    const version = await ready()
    await schedule(version, '1 day')
    await expectSqlstate(
      'WF015',
      owner.as(board.chair, `UPDATE scheduled_approval SET effective_from = now() WHERE ended_at IS NULL`),
    )
    await expectSqlstate('WF015', owner.as(board.chair, `DELETE FROM scheduled_approval`))
    await expectSqlstate('42501', app.as(board.chair, `UPDATE scheduled_approval SET effective_from = now()`))
  })
})

test('every change of state is told on guideboard_version, by ids alone', async () => {
  const heard: string[] = []
  owner.client.on('notification', ({ payload }) => heard.push(payload ?? ''))
  await owner.client.query('LISTEN guideboard_version')
  const version = await walkTo(db, board, await makeDraft(db, board), 'WITHDRAWN')
  await owner.client.query('SELECT 1')
  const told = heard
    .map((payload) => JSON.parse(payload))
    .filter(({ versionId }) => versionId === version.versionId)
  const states = told.map(({ state }) => state).filter((state, place, all) => state !== all[place - 1])
  expect(states).toEqual(['DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'APPROVED', 'WITHDRAWN'])
  for (const one of told) expect(Object.keys(one)).toEqual(['articleId', 'versionId', 'state'])
})

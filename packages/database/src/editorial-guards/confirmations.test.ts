import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Board,
  type MadeVersion,
  makeBoard,
  makeDraft,
  makeQuorum,
  walkTo,
} from '../test-kit/article-factories.ts'
import { type TestDatabase, testDatabase } from '../test-kit/test-database.ts'
import { expectSqlstate, type Probe, probe } from './probe.ts'
import { signing } from './signing.ts'

let db: TestDatabase
let board: Board
let app: Probe
let owner: Probe
let ready: MadeVersion

beforeAll(async () => {
  db = await testDatabase()
  board = await makeBoard(db)
  app = await probe(db, 'app')
  owner = await probe(db, 'owner')
  ready = await walkTo(db, board, await makeDraft(db, board), 'UNDER_REVIEW')
  await makeQuorum(db, board, ready)
})
afterAll(async () => {
  await app?.close()
  await owner?.close()
  await db?.close()
})

const hash = 'a'.repeat(64)
const session = '00000000-0000-4000-8000-000000000001'
const confirmation = (given: {
  id?: string
  follows?: string
  meaning?: string
  person?: string
  sessionId?: string
  factor?: string
  ago?: string
}) =>
  `INSERT INTO identity_confirmation (id, token_hash, person_id, meaning, version_id, content_hash, created_at, expires_at,
     second_factor, session_id, follows_id)
   VALUES (${given.id ? `'${given.id}'` : 'gen_random_uuid()'}, encode(sha256(gen_random_uuid()::text::bytea), 'hex'),
     '${given.person ?? board.author}', '${given.meaning ?? 'authored'}', '${ready.versionId}', '${hash}',
     now() - interval '${given.ago ?? '0'}', now() - interval '${given.ago ?? '0'}' + interval '5 minutes',
     ${given.factor ? `'${given.factor}'` : 'NULL'}, '${given.sessionId ?? session}', ${given.follows ? `'${given.follows}'` : 'NULL'})`

describe('two components', () => {
  test.each(['approved', 'withdrawn', 'set-aside'])('sign "%s"', async (meaning) => {
    for (const by of [app, owner]) {
      await expectSqlstate('WF020', by.as(board.chair, ...signing(board.chair, meaning, ready, null)))
    }
    await app.as(board.chair, ...signing(board.chair, meaning, ready, 'totp'))
    await app.as(board.chair, ...signing(board.chair, meaning, ready, 'recovery-code'))
  })

  test('are said in the signature', async () => {
    const methods = await db.sql<{ method: string }>(
      `SELECT DISTINCT method FROM signature WHERE person_id = $1 ORDER BY 1`,
      [board.chair],
    )
    expect(methods.map(({ method }) => method)).toEqual([
      'password and one-time code',
      'password and recovery code',
    ])
  })

  test('are not needed to submit or to vote', async () => {
    await app.as(board.author, ...signing(board.author, 'authored', ready, null))
  })

  test('are spared in a demonstration, and never where the installation is none', async () => {
    const demonstrating = () =>
      app.as(board.chair, ...signing(board.chair, 'approved', ready, 'demonstration'))
    await demonstrating()
    await db.sql(`INSERT INTO installation (demonstration) VALUES (false)`)
    await expectSqlstate('WF020', demonstrating())
    await expectSqlstate(
      'WF020',
      owner.as(board.chair, ...signing(board.chair, 'approved', ready, 'demonstration')),
    )
  })
})

describe('one password', () => {
  const first = '00000000-0000-4000-8000-00000000000a'
  const late = '00000000-0000-4000-8000-00000000000b'
  beforeAll(async () => {
    await app.as(board.author, confirmation({ id: first }))
    await app.as(board.author, confirmation({ id: late, ago: '11 minutes' }))
  })

  test('carries submissions and votes of its person and session', async () => {
    await app.as(board.author, confirmation({ follows: first }))
    await app.as(board.author, confirmation({ follows: first, meaning: 'reviewed' }))
  })

  test.each([
    ['an approval', { meaning: 'approved' }],
    ['a withdrawal', { meaning: 'withdrawn' }],
    ['another session', { sessionId: '00000000-0000-4000-8000-000000000002' }],
    ['a second factor that nobody gave', { factor: 'totp' }],
    ['somebody else', { person: '' }],
  ])('does not carry %s', async (_what, given) => {
    const person = 'person' in given ? board.chair : board.author
    for (const by of [app, owner])
      await expectSqlstate('WF022', by.as(person, confirmation({ ...given, person, follows: first })))
  })

  test('carries nothing for longer than 15 minutes, nor what it carried itself', async () => {
    await expectSqlstate('WF022', app.as(board.author, confirmation({ follows: late })))
    const next = '00000000-0000-4000-8000-00000000000c'
    await app.as(board.author, confirmation({ id: next, follows: first }))
    await expectSqlstate('WF022', app.as(board.author, confirmation({ follows: next })))
  })

  test('signs each act by a confirmation of its own, used once and never changed', async () => {
    await expectSqlstate(
      'WF015',
      owner.as(
        board.author,
        `UPDATE identity_confirmation SET used_at = now(), second_factor = 'totp' WHERE id = '${first}'`,
      ),
    )
  })
})

describe('a second factor', () => {
  const enrolment = '00000000-0000-4000-8000-0000000000e1'
  beforeAll(async () => {
    await app.as(
      board.chair,
      `INSERT INTO totp_enrolment (id, person_id, secret_sealed) VALUES ('${enrolment}', '${board.chair}', 'sealed')`,
      `UPDATE totp_enrolment SET confirmed_at = now(), last_step = 100 WHERE id = '${enrolment}'`,
      `INSERT INTO recovery_code (enrolment_id, person_id, code_hash) VALUES ('${enrolment}', '${board.chair}', '${hash}')`,
    )
  })
  const step = (value: number) => `UPDATE totp_enrolment SET last_step = ${value} WHERE id = '${enrolment}'`

  test('takes each step once, and none from before it', async () => {
    await app.as(board.chair, step(101))
    await expectSqlstate('WF021', app.as(board.chair, step(101)))
    await expectSqlstate('WF021', app.as(board.chair, step(100)))
  })

  test('takes each recovery code once', async () => {
    const use = `UPDATE recovery_code SET used_at = now() WHERE code_hash = '${hash}'`
    await app.as(board.chair, use)
    await expectSqlstate('WF021', app.as(board.chair, use))
  })

  test('is seen and changed by its own person only', async () => {
    const seen = (person: string) => app.as(person, `SELECT FROM totp_enrolment`)
    expect((await seen(board.chair)).rowCount).toBe(1)
    expect((await seen(board.editor)).rowCount).toBe(0)
    expect((await app.as(board.editor, step(900))).rowCount).toBe(0)
    await expectSqlstate(
      '42501',
      app.as(
        board.editor,
        `INSERT INTO totp_enrolment (person_id, secret_sealed) VALUES ('${board.chair}', 'mine')`,
      ),
    )
  })

  test('is one at a time, never re-opened and never removed', async () => {
    await expectSqlstate(
      '23505',
      app.as(
        board.chair,
        `INSERT INTO totp_enrolment (id, person_id, secret_sealed) VALUES ('00000000-0000-4000-8000-0000000000e2', '${board.chair}', 'sealed')`,
        `UPDATE totp_enrolment SET confirmed_at = now() WHERE id = '00000000-0000-4000-8000-0000000000e2'`,
      ),
    )
    await app.as(board.chair, `UPDATE totp_enrolment SET ended_at = now() WHERE id = '${enrolment}'`)
    await expectSqlstate(
      'WF015',
      app.as(board.chair, `UPDATE totp_enrolment SET ended_at = NULL WHERE id = '${enrolment}'`),
    )
    await expectSqlstate('WF015', owner.as(board.chair, `DELETE FROM totp_enrolment`))
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeBoardMember } from '../test-kit/account-factories.ts'
import {
  articleContent,
  asPerson,
  type Board,
  type MadeVersion,
  makeBoard,
  makeChecksGreen,
  makeDraft,
  makeMove,
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
const underReview = async (): Promise<MadeVersion> => {
  made += 1
  const content = articleContent({ title: `Interests ${made}` })
  return walkTo(db, board, await makeDraft(db, board, { content }), 'UNDER_REVIEW')
}
const shares = [
  { organization: 'Walking Shoes Inc.', kind: 'shares', amountBand: 'over-10000', from: '2024-01' },
]
const declare = (person: string, { versionId }: MadeVersion, entries: readonly object[] = shares, by = app) =>
  by.as(person, [
    `INSERT INTO interest_declaration (version_id, entries) VALUES ($1, $2) RETURNING id`,
    [versionId, JSON.stringify(entries)],
  ])
const declaredId = async (...given: Parameters<typeof declare>): Promise<string> =>
  (await declare(...given)).rows[0]?.id
const judge = (person: string, declaration: string, verdict: string, reason = 'Looked at.', by = app) =>
  by.as(person, [
    `INSERT INTO interest_judgement (declaration_id, verdict, reason) VALUES ($1, $2, $3)`,
    [declaration, verdict, reason],
  ])
const vote = (person: string, version: MadeVersion, by = app) =>
  by.as(
    person,
    ...signing(person, 'reviewed', version, null),
    `INSERT INTO vote (version_id, voter_id, choice, seat, content_hash, signature_id)
     VALUES ('${version.versionId}', '${person}', 'approve', 'reviewer', '${version.contentHash}',
             current_setting('app.signature')::uuid)`,
  )
const standing = async (person: string, { versionId }: MadeVersion) =>
  (await db.sql<{ status: string }>(`SELECT interest_status($1, $2) AS status`, [person, versionId]))[0]
    ?.status
const blockers = async (version: MadeVersion, chair: string) =>
  (
    await db.sql<{ code: string; message: string }>(`SELECT * FROM approval_blockers($1, '[]', $2)`, [
      version.versionId,
      chair,
    ])
  ).map(({ code, message }) => `${code} ${message}`)

describe('a vote', () => {
  test('is refused without a declaration, while one waits, and with a conflict', async () => {
    const version = await underReview()
    const reviewer = await makeBoardMember(db, 'reviewer')
    await expectSqlstate('WF013', vote(reviewer, version))
    await expectSqlstate('WF013', vote(reviewer, version, owner))
    const declaration = await declaredId(reviewer, version)
    expect(await standing(reviewer, version)).toBe('proposed')
    await expectSqlstate('WF013', vote(reviewer, version))
    await judge(board.editor, declaration, 'conflicted')
    await expectSqlstate('WF013', vote(reviewer, version))
    await judge(board.editor, declaration, 'clear')
    await vote(reviewer, version)
  })

  test('is taken at once from somebody who declares none', async () => {
    const version = await underReview()
    const reviewer = await makeBoardMember(db, 'reviewer')
    await declare(reviewer, version, [])
    expect(await standing(reviewer, version)).toBe('clear')
    await vote(reviewer, version)
  })

  test('no longer counts once its voter declares otherwise', async () => {
    const version = await underReview()
    await makeQuorum(db, board, version)
    expect(await blockers(version, board.chair)).toEqual([])
    const declaration = await declaredId(board.reviewers[0], version)
    expect(await blockers(version, board.chair)).toEqual([
      'WF005 1 of 2 seats for the role reviewer are filled.',
    ])
    await expect(
      makeMove(db, board.chair, version, { move: 'APPROVE', meaning: 'approved' }),
    ).rejects.toThrow('1 of 2')
    await judge(board.editor, declaration, 'clear')
    await makeMove(db, board.chair, version, { move: 'APPROVE', meaning: 'approved' })
  })

  test('that is assumed counts under the same rule', async () => {
    const version = await underReview()
    const reviewer = await makeBoardMember(db, 'reviewer')
    const assumed = JSON.stringify([{ voter: reviewer, seat: 'reviewer', choice: 'approve' }])
    const filled = async () =>
      (await db.sql(`SELECT FROM votes_with_assumed($1, $2, NULL)`, [version.versionId, assumed])).length
    expect(await filled()).toBe(0)
    await declare(reviewer, version, [])
    expect(await filled()).toBe(1)
  })
})

describe('the approving chair', () => {
  test('declares like everybody else', async () => {
    const version = await underReview()
    await makeQuorum(db, board, version)
    const chair = await makeBoardMember(db, 'chair', 'Cara Chair')
    const approve = () =>
      app.as(
        chair,
        ...signing(chair, 'approved', version),
        `UPDATE article_version SET state = 'APPROVED' WHERE id = '${version.versionId}'`,
      )
    await expectSqlstate('WF013', approve())
    expect(await blockers(version, chair)).toEqual([
      'WF013 The approving chair, Cara Chair: Interests have not been declared.',
    ])
    await declare(chair, version, [])
    await approve()
  })
})

describe('a declaration', () => {
  test('is of the person who acts, whatever the statement says', async () => {
    const version = await underReview()
    await owner.as(board.author, [
      `INSERT INTO interest_declaration (version_id, person_id, entries, declared_at) VALUES ($1, $2, '[]', now() - interval '1 year')`,
      [version.versionId, board.editor],
    ])
    expect(await standing(board.editor, version)).toBe('undeclared')
    expect(await standing(board.author, version)).toBe('clear')
  })

  test('is kept as it is', async () => {
    const version = await underReview()
    await declare(board.author, version)
    for (const statement of [
      `UPDATE interest_declaration SET entries = '[]'`,
      `DELETE FROM interest_declaration`,
      `TRUNCATE interest_declaration CASCADE`,
      `UPDATE interest_judgement SET verdict = 'clear'`,
    ])
      await expectSqlstate('WF015', owner.as(board.author, statement))
    await expectSqlstate('42501', app.as(board.author, `UPDATE interest_declaration SET entries = '[]'`))
  })

  test('takes a role on the board', async () => {
    const version = await underReview()
    const auditor = await makeBoardMember(db, 'auditor')
    await expectSqlstate('WF003', declare(auditor, version))
  })
})

describe('a judgement', () => {
  test('is by an editor, of somebody else, with a reason, of the latest declaration', async () => {
    const version = await underReview()
    const reviewer = board.reviewers[0]
    const first = await declaredId(reviewer, version)
    await expectSqlstate('WF003', judge(board.chair, first, 'clear'))
    await expectSqlstate('WF014', judge(board.editor, first, 'clear', ' '))
    const own = await declaredId(board.editor, version)
    await expectSqlstate('WF024', judge(board.editor, own, 'clear'))
    await expectSqlstate('WF024', judge(board.editor, own, 'clear', 'Mine.', owner))
    await declare(reviewer, version)
    await expectSqlstate('WF009', judge(board.editor, first, 'clear'))
  })

  test('that said clear is asked again after an edit; a conflict outlives it', async () => {
    const version = await underReview()
    const [cleared, barred] = board.reviewers
    await judge(board.editor, await declaredId(cleared, version), 'clear')
    await judge(board.editor, await declaredId(barred, version, []), 'conflicted')
    await makeMove(db, board.editor, version, { move: 'REQUEST_CHANGES', reason: 'Mend it.' })
    await asPerson(
      db,
      board.author,
      (tx) =>
        tx.$executeRaw`UPDATE article_version SET content_text = content_text || ' ' WHERE id = ${version.versionId}::uuid`,
    )
    expect(await standing(cleared, version)).toBe('proposed')
    expect(await standing(barred, version)).toBe('conflicted')
  })
})

describe('readers', () => {
  test('see what the judges of a version in force had declared, without amounts', async () => {
    const version = await underReview()
    await judge(board.editor, await declaredId(board.reviewers[0], version), 'clear')
    const seen = () =>
      db.sql<{ name: string; role: string; entries: object[] }>(
        `SELECT name, role, entries FROM reader_interest WHERE version_id = $1 ORDER BY name`,
        [version.versionId],
      )
    await makeQuorum(db, board, version)
    expect(await seen()).toEqual([])
    await makeMove(db, board.chair, version, { move: 'APPROVE', meaning: 'approved' })
    await declare(board.reviewers[1], version)
    expect(await seen()).toEqual([
      { name: 'Chloe Chair', role: 'chair', entries: [] },
      { name: 'Mina Methodologist', role: 'methodologist', entries: [] },
      { name: 'Ravi Reviewer', role: 'reviewer', entries: [] },
      {
        name: 'Rita Reviewer',
        role: 'reviewer',
        entries: [{ organization: 'Walking Shoes Inc.', kind: 'shares', from: '2024-01' }],
      },
    ])
  })
})

test('an approval waits for a declaration that is being written, and sees it', async () => {
  const version = await underReview()
  await makeChecksGreen(db, board.author, version.contentHash)
  await makeQuorum(db, board, version)
  const reviewer = board.reviewers[0]
  await app.client.query('BEGIN')
  await app.client.query(`SELECT set_config('app.actor', $1, true)`, [`person:${reviewer}`])
  await app.client.query(`INSERT INTO interest_declaration (version_id, entries) VALUES ($1, $2)`, [
    version.versionId,
    JSON.stringify(shares),
  ])
  const approval = makeMove(db, board.chair, version, { move: 'APPROVE', meaning: 'approved' }).then(
    () => 'done',
    (error: unknown) => String(error),
  )
  for (let tries = 0; ; tries += 1) {
    const waiting = await db.sql(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    if (waiting.length > 0) break
    if (tries > 100) throw new Error('Nothing ever waited for a lock.')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await app.client.query('COMMIT')
  expect(await approval).toContain('1 of 2 seats')
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeBoardMember } from '../test-kit/account-factories.ts'
import {
  articleContent,
  type Board,
  type MadeVersion,
  makeBoard,
  makeDraft,
  makeMove,
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

const day = (months: number): string => {
  const at = new Date()
  at.setUTCMonth(at.getUTCMonth() + months)
  return at.toISOString().slice(0, 10)
}
let made = 0
const approved = async (): Promise<MadeVersion> => {
  made += 1
  const [section] = articleContent().sections
  const [statement] = section?.statements ?? []
  if (section === undefined || statement === undefined) throw new Error('The content has no statement.')
  const content = articleContent({
    title: `Surveyed ${made}`,
    reviewDueOn: day(6),
    sections: [
      {
        ...section,
        statements: [
          { ...statement, reviewDueOn: day(3) },
          { ...statement, key: 'S2' },
        ],
      },
    ],
  })
  return walkTo(db, board, await makeDraft(db, board, { content }), 'APPROVED')
}
interface Given {
  readonly person?: string
  readonly statement?: string
  readonly outcome?: string
  readonly next?: string
  readonly sources?: string
  readonly reason?: string
  readonly task?: string
  readonly by?: Probe
}
const survey = (version: MadeVersion, given: Given = {}) => {
  const person = given.person ?? board.reviewers[0]
  const text = (value: string | undefined) => (value === undefined ? 'NULL' : `'${value}'`)
  const outcome = given.outcome ?? 'no-change'
  return (given.by ?? app).as(
    person,
    ...signing(person, 'surveyed', version, null),
    `INSERT INTO surveillance_review (version_id, statement_key, outcome, sources, reason, next_due_on, task_id, signature_id)
     VALUES ('${version.versionId}', ${text(given.statement)}, '${outcome}', ${given.sources ?? `'{PubMed 2024 to 2026}'`},
             '${given.reason ?? 'Nothing new.'}', ${text(given.next ?? (outcome === 'no-change' ? day(12) : undefined))},
             ${text(given.task)}, current_setting('app.signature')::uuid)`,
  )
}
const due = ({ versionId }: MadeVersion) =>
  db.sql<{ statement_key: string | null; due_on: string; checked_on: Date | null }>(
    'SELECT statement_key, due_on, checked_on FROM review_due($1) ORDER BY statement_key NULLS FIRST',
    [versionId],
  )
const dates = async (version: MadeVersion) =>
  (await due(version)).map(({ statement_key, due_on }) => [statement_key, due_on])

describe('what is due', () => {
  test('moves with "no change", for what it was said of', async () => {
    const version = await approved()
    const [content] = await db.sql<{ content_text: string }>(
      'SELECT content_text FROM article_version WHERE id = $1',
      [version.versionId],
    )
    expect(await dates(version)).toEqual([
      [null, day(6)],
      ['S1', day(3)],
    ])
    await survey(version, { statement: 'S1', next: day(9) })
    expect(await dates(version)).toEqual([
      [null, day(6)],
      ['S1', day(9)],
    ])
    await survey(version, { next: day(12) })
    expect(await dates(version)).toEqual([
      [null, day(12)],
      ['S1', day(12)],
    ])
    expect(
      await db.sql('SELECT content_text FROM article_version WHERE id = $1', [version.versionId]),
    ).toEqual([content])
    expect(
      await db.sql(
        'SELECT statement_key, sources FROM reader_surveillance WHERE version_id = $1 ORDER BY at',
        [version.versionId],
      ),
    ).toEqual([
      { statement_key: 'S1', sources: ['PubMed 2024 to 2026'] },
      { statement_key: null, sources: ['PubMed 2024 to 2026'] },
    ])
  })

  test('does not move with any other outcome, nor shows what is not in force', async () => {
    const version = await approved()
    await survey(version, { outcome: 'update', reason: 'A new trial.' })
    expect(await dates(version)).toContainEqual(['S1', day(3)])
    const draft = await makeDraft(db, board)
    expect(await due(draft)).toEqual([])
  })
})

describe('a surveillance review', () => {
  test.each([
    ['of a draft', async () => makeDraft(db, board), {}],
    ['of a statement that is none', approved, { statement: 'S9' }],
    ['without sources', approved, { sources: `'{}'` }],
    ['with an empty source', approved, { sources: `ARRAY[' ']` }],
    ['that is due in the past', approved, { next: '2020-01-01' }],
    ['that is due after more than 24 months', approved, { next: day(30) }],
    ['that sets a date but is to change something', approved, { outcome: 'update', next: day(12) }],
    ['for a task of another version', approved, { task: '00000000-0000-4000-8000-000000000001' }],
  ] as readonly [string, () => Promise<MadeVersion>, Given][])(
    'is refused %s',
    async (_what, version, given) => {
      const at = await version()
      await expectSqlstate('WF027', survey(at, given))
      await expectSqlstate('WF027', survey(at, { ...given, by: owner }))
    },
  )

  test('takes a role, a reason, declared interests, and a signature that says so', async () => {
    const version = await approved()
    await expectSqlstate('WF003', survey(version, { person: board.author }))
    await expectSqlstate('WF014', survey(version, { reason: ' ' }))
    await expectSqlstate('WF013', survey(version, { person: await makeBoardMember(db, 'reviewer') }))
    await expectSqlstate(
      'WF017',
      app.as(
        board.reviewers[0],
        ...signing(board.reviewers[0], 'reviewed', version, null),
        `INSERT INTO surveillance_review (version_id, outcome, sources, reason, next_due_on, signature_id)
         VALUES ('${version.versionId}', 'no-change', '{x}', 'x', '${day(12)}', current_setting('app.signature')::uuid)`,
      ),
    )
    await survey(version)
    await expectSqlstate('WF015', owner.as(board.chair, `UPDATE surveillance_review SET outcome = 'update'`))
  })
})

describe('a withdrawal', () => {
  test('opens a review that is due in 72 hours and is settled once', async () => {
    const version = await approved()
    await makeMove(db, board.chair, version, { move: 'WITHDRAW', reason: 'Unsafe.', meaning: 'withdrawn' })
    const tasks = await db.sql<{ id: string; hours: number }>(
      `SELECT id, extract(epoch FROM due_at - opened_at)::int / 3600 AS hours FROM review_task WHERE version_id = $1`,
      [version.versionId],
    )
    expect(tasks).toEqual([{ id: expect.any(String), hours: 72 }])
    const task = tasks[0]?.id ?? ''
    await expectSqlstate('WF027', survey(version, { outcome: 'update' }))
    await expectSqlstate('WF027', survey(version, { task }))
    await survey(version, { task, outcome: 'withdraw', reason: 'It stays withdrawn.' })
    await expectSqlstate('23505', survey(version, { task, outcome: 'update' }))
    await expectSqlstate(
      'WF015',
      owner.as(board.chair, [
        `INSERT INTO review_task (version_id, cause, opened_at, due_at) VALUES ($1, 'withdrawal', now(), now())`,
        [version.versionId],
      ]),
    )
  })
})

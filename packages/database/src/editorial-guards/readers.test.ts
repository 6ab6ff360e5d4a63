import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeBoardGrant, makeBoardMember, makePerson } from '../test-kit/account-factories.ts'
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

const views = [
  'reader_article',
  'reader_version',
  'reader_search',
  'reader_statement',
  'reader_reference',
  'reader_citation',
  'reader_signatory',
  'reader_interest',
  'reader_set_aside',
  'reader_surveillance',
  'reader_topic',
]
const tables = [
  'article',
  'article_version',
  'contributor',
  'saved_state',
  'signature',
  'vote',
  'check_result',
  'check_rule',
  'transition_rule',
  'version_event',
  'version_search',
  'version_statement',
  'version_reference',
  'version_citation',
  'thread',
  'thread_entry',
  'suggestion',
  'unanswered_question',
  'answer_rating',
  'version_action',
  'version_topic',
  'person',
  'board_grant',
  'membership',
  'session',
  'api_key',
  'sign_in_attempt',
  'identity_confirmation',
  'interest_declaration',
  'interest_judgement',
  'objection_set_aside',
  'scheduled_approval',
  'editing_tab',
  'editing_now',
  'review_task',
  'surveillance_review',
  'totp_enrolment',
  'recovery_code',
]

let db: TestDatabase
let board: Board
let app: Probe
const made = new Map<string, MadeVersion>()

beforeAll(async () => {
  db = await testDatabase()
  board = await makeBoard(db)
  app = await probe(db, 'app')
  const draft = (state: string) =>
    makeDraft(db, board, {
      content: articleContent({
        title: `Secret ${state}`,
        topics: [{ code: 'D001416', display: `Secret ${state}` }],
      }),
    })
  made.set('DRAFT', await draft('DRAFT'))
  made.set('ABANDONED', await draft('ABANDONED'))
  await makeMove(db, board.editor, at('ABANDONED'), { move: 'ABANDON_DRAFT', reason: 'x' })
  made.set('RECALLED', await walkTo(db, board, await draft('RECALLED'), 'SUBMITTED'))
  await makeMove(db, board.author, at('RECALLED'), { move: 'RECALL' })
  for (const state of ['SUBMITTED', 'UNDER_REVIEW', 'CHANGES_REQUESTED', 'APPROVED', 'WITHDRAWN'] as const) {
    made.set(state, await walkTo(db, board, await draft(state), state))
  }
  const superseded = await walkTo(db, board, await draft('SUPERSEDED'), 'APPROVED')
  await walkTo(
    db,
    board,
    await makeDraft(db, board, { articleId: superseded.articleId, basedOn: superseded.versionId }),
    'APPROVED',
  )
  made.set('SUPERSEDED', superseded)
})
afterAll(async () => {
  await app?.close()
  await db?.close()
})

const at = (name: string): MadeVersion => {
  const version = made.get(name)
  if (version === undefined) throw new Error(`No version ${name}.`)
  return version
}
const asReader = (query: string, values: readonly unknown[] = []) =>
  app.as('', `SELECT set_config('role', 'guideboard_reader', true)`, [query, values])

describe('I12: a reader', () => {
  test.each(tables)('cannot read %s', (table) => expectSqlstate('42501', asReader(`SELECT * FROM ${table}`)))

  test.each(['article', 'article_version', 'vote'])('cannot write %s', (table) =>
    expectSqlstate('42501', asReader(`DELETE FROM ${table}`)),
  )

  test('cannot call what moves, saves or judges', async () => {
    for (const call of [
      `transition(gen_random_uuid(), 'APPROVE', 1, '', NULL)`,
      `save_content(gen_random_uuid(), 1, '{}')`,
      `approval_blockers(gen_random_uuid())`,
      `vote_standing(gen_random_uuid())`,
      `move_blockers(gen_random_uuid(), 'APPROVE', NULL)`,
      `run_due_schedule()`,
      `cancel_schedule(gen_random_uuid(), 'x')`,
      `withdraw_objection(gen_random_uuid(), 1, 'x')`,
      `interest_status(gen_random_uuid(), gen_random_uuid())`,
      `thread_blockers(gen_random_uuid())`,
      `version_ancestry(gen_random_uuid())`,
    ])
      await expectSqlstate('42501', asReader(`SELECT ${call}`))
  })

  test('sees nothing of drafts, of changes requested and of what was abandoned, in any view', async () => {
    for (const hidden of ['DRAFT', 'ABANDONED', 'RECALLED', 'CHANGES_REQUESTED']) {
      for (const view of views.filter((name) => name !== 'reader_article')) {
        const column = view === 'reader_version' ? 'id' : 'version_id'
        const { rows } = await asReader(`SELECT 1 FROM ${view} WHERE ${column} = $1`, [at(hidden).versionId])
        expect(rows, `${hidden} in ${view}`).toEqual([])
      }
    }
    const all: unknown[] = []
    for (const view of views) all.push(await db.sql(`SELECT v::text FROM ${view} AS v`))
    const text = JSON.stringify(all)
    expect(text).toContain('Secret APPROVED')
    expect(text).not.toMatch(/Secret (DRAFT|ABANDONED|RECALLED|CHANGES_REQUESTED)/)
  })

  test.each(['SUBMITTED', 'UNDER_REVIEW', 'APPROVED', 'SUPERSEDED'])(
    'sees a version that is %s, found by its words',
    async (state) => {
      const { rows } = await asReader(
        `SELECT content ->> 'title' AS title, v.state FROM reader_search AS s JOIN reader_version AS v ON v.id = s.version_id
       WHERE s.document @@ websearch_to_tsquery(search_config('en'), $1)`,
        [`secret ${state} walks`],
      )
      expect(rows).toContainEqual({ title: `Secret ${state}`, state })
    },
  )

  test('sees of a withdrawn version the notice, not the text', async () => {
    const { rows } = await asReader(
      `SELECT content, content_text, withdrawn_reason FROM reader_version WHERE id = $1`,
      [at('WITHDRAWN').versionId],
    )
    expect(rows).toEqual([{ content: null, content_text: null, withdrawn_reason: 'Found to be unsafe.' }])
    expect(
      (await asReader(`SELECT 1 FROM reader_statement WHERE version_id = $1`, [at('WITHDRAWN').versionId]))
        .rows,
    ).toEqual([])
  })

  test('sees who signed what is in force, and no vote of a running review', async () => {
    const signatories = async (name: string) =>
      (
        await asReader(
          `SELECT name, role, meaning FROM reader_signatory WHERE version_id = $1 ORDER BY signed_at`,
          [at(name).versionId],
        )
      ).rows
    expect(await signatories('APPROVED')).toEqual([
      { name: 'Ana Author', role: 'author', meaning: 'authored' },
      { name: 'Rita Reviewer', role: 'reviewer', meaning: 'reviewed' },
      { name: 'Ravi Reviewer', role: 'reviewer', meaning: 'reviewed' },
      { name: 'Mina Methodologist', role: 'methodologist', meaning: 'reviewed' },
      { name: 'Chloe Chair', role: 'chair', meaning: 'approved' },
    ])
    expect(await signatories('UNDER_REVIEW')).toEqual([])
  })

  test.each(['SUBMITTED', 'UNDER_REVIEW', 'APPROVED', 'SUPERSEDED'])(
    'sees what a version that is %s is about, and nothing of one that was withdrawn',
    async (state) => {
      const topics = async (name: string) =>
        (await asReader(`SELECT code, display FROM reader_topic WHERE version_id = $1`, [at(name).versionId]))
          .rows
      expect(await topics(state)).toEqual([{ code: 'D001416', display: `Secret ${state}` }])
      expect(await topics('WITHDRAWN')).toEqual([])
    },
  )

  test('sees who sits on the board now: name, role and since when, nothing else of an account', async () => {
    const [ended, early, gone] = [
      await makePerson(db, { name: 'Emil Ended' }),
      await makePerson(db, { name: 'Eve Early' }),
      await makeBoardMember(db, 'reviewer', 'Gina Gone'),
    ]
    await makeBoardGrant(db, { personId: ended, role: 'reviewer', endsAt: new Date() })
    await makeBoardGrant(db, { personId: early, role: 'reviewer', startsAt: new Date(Date.now() + 60_000) })
    await db.sql(`UPDATE person SET disabled_at = now() WHERE id = $1`, [gone])
    // Given again before the first grant ends: they sit there since the first one.
    const since = new Date('2026-01-05T00:00:00Z')
    const soon = new Date(Date.now() + 60_000)
    await makeBoardGrant(db, { personId: board.methodologist, role: 'chair', startsAt: since, endsAt: soon })
    await makeBoardGrant(db, { personId: board.methodologist, role: 'chair' })

    const { rows, fields } = await asReader(`SELECT * FROM reader_board_member`)
    expect(fields.map(({ name }) => name)).toEqual(['name', 'role', 'since'])
    expect(rows).toContainEqual({ name: 'Chloe Chair', role: 'chair', since: expect.any(Date) })
    expect(rows.filter(({ name }) => name === 'Mina Methodologist')).toEqual(
      expect.arrayContaining([
        { name: 'Mina Methodologist', role: 'methodologist', since: expect.any(Date) },
        { name: 'Mina Methodologist', role: 'chair', since },
      ]),
    )
    expect(rows.map(({ name }) => name)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/Emil|Eve|Gina/)]),
    )
    expect(rows.filter(({ name, role }) => name === 'Mina Methodologist' && role === 'chair')).toHaveLength(1)
  })

  test('sees statements, references and what cites what', async () => {
    const id = [at('APPROVED').versionId]
    expect(
      (await asReader(`SELECT key, clinician_text FROM reader_statement WHERE version_id = $1`, id)).rows,
    ).toEqual([{ key: 'S1', clinician_text: 'Walking helps. ' }])
    expect(
      (await asReader(`SELECT reference_id, title FROM reader_reference WHERE version_id = $1`, id)).rows,
    ).toEqual([{ reference_id: 'walk', title: 'Walking and backs' }])
    expect(
      (await asReader(`SELECT statement_key, locator FROM reader_citation WHERE version_id = $1`, id)).rows,
    ).toEqual([{ statement_key: 'S1', locator: 'p. 3' }])
  })
})

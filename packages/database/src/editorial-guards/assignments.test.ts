import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeBoardMember } from '../test-kit/account-factories.ts'
import {
  articleContent,
  type Board,
  type MadeVersion,
  makeBoard,
  makeDraft,
  makeMove,
  makeVote,
  walkTo,
} from '../test-kit/article-factories.ts'
import { makeAssignment, makeScreening } from '../test-kit/assignment-factories.ts'
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

let made = 0
const draft = () => {
  made += 1
  return makeDraft(db, board, { content: articleContent({ title: `Assigned ${made}` }) })
}
const underReview = async () => walkTo(db, board, await draft(), 'UNDER_REVIEW')
/** Under review, with nobody's interests declared. */
const undeclared = async () => {
  const version = await walkTo(db, board, await draft(), 'SUBMITTED')
  await makeMove(db, board.editor, version, { move: 'START_REVIEW' })
  return version
}
const assigning = (version: MadeVersion, seat: string, personId: string) =>
  `INSERT INTO seat_assignment (version_id, seat, person_id) VALUES ('${version.versionId}', '${seat}', '${personId}')`
const assign = (by: string, version: MadeVersion, seat: string, personId: string, who = app) =>
  who.as(by, assigning(version, seat, personId))
const declaring = (version: MadeVersion, entries: string, matches = '[]') =>
  `INSERT INTO interest_declaration (version_id, entries, matches) VALUES ('${version.versionId}', '${entries}', '${matches}')`
const tie = '[{"organization":"Walking Shoes Inc.","kind":"shares","from":"2024-01"}]'
const match = '[{"entry":0,"term":"Walking","where":"the title"}]'
const assigned = (version: MadeVersion) =>
  db.sql<{
    seat: string
    person_id: string
    assigned_by: string
    round: number
    ended_reason: string | null
  }>(
    `SELECT seat, person_id, assigned_by, round, ended_reason FROM seat_assignment WHERE version_id = $1 ORDER BY assigned_at`,
    [version.versionId],
  )
const reasons = async (version: MadeVersion) =>
  (await assigned(version)).map(({ ended_reason }) => ended_reason)

describe('a seat', () => {
  test('is given by an editor, or claimed by somebody who holds its role', async () => {
    const version = await underReview()
    const [rita, ravi] = board.reviewers
    await assign(board.editor, version, 'reviewer', rita)
    await assign(ravi, version, 'reviewer', ravi)
    expect(await assigned(version)).toMatchObject([
      { person_id: rita, assigned_by: board.editor, round: 1, ended_reason: null },
      { person_id: ravi, assigned_by: ravi, round: 1, ended_reason: null },
    ])
    await expectSqlstate('WF003', assign(rita, version, 'methodologist', board.methodologist))
    await expectSqlstate('WF003', assign(board.editor, version, 'methodologist', board.chair))
    await expectSqlstate('WF003', assign(board.methodologist, version, 'reviewer', board.methodologist))
  })

  test('is open only during the review, while one is left, and once per person', async () => {
    const submitted = await walkTo(db, board, await draft(), 'SUBMITTED')
    await makeScreening(db, board.editor, submitted, board.methodologist)
    await expectSqlstate('WF031', assign(board.editor, submitted, 'methodologist', board.methodologist))
    const version = await underReview()
    await assign(board.editor, version, 'methodologist', board.methodologist)
    await expectSqlstate('WF031', assign(board.editor, version, 'methodologist', board.methodologist))
    const other = await makeBoardMember(db, 'methodologist')
    await makeScreening(db, other, version, other)
    await expectSqlstate('WF031', assign(other, version, 'methodologist', other))
  })

  test('says who gave it and when, whatever the statement says', async () => {
    const version = await underReview()
    await owner.as(
      board.reviewers[0],
      `INSERT INTO seat_assignment (version_id, seat, person_id, round, assigned_by, assigned_at)
       VALUES ('${version.versionId}', 'reviewer', '${board.reviewers[0]}', 7, '${board.editor}', 'epoch')`,
    )
    expect(await assigned(version)).toMatchObject([{ round: 1, assigned_by: board.reviewers[0] }])
  })
})

describe('interests come first: no seat', () => {
  test('for whoever contributed', async () => {
    const writer = await makeBoardMember(db, 'author')
    await db.sql(`INSERT INTO board_grant (person_id, role) VALUES ($1, 'reviewer')`, [writer])
    const own = await walkTo(
      db,
      { ...board, author: writer },
      await makeDraft(db, { ...board, author: writer }, { content: articleContent({ title: 'Own' }) }),
      'UNDER_REVIEW',
    )
    await makeScreening(db, board.editor, own, writer)
    for (const who of [app, owner]) {
      await expectSqlstate('WF030', assign(board.editor, own, 'reviewer', writer, who))
      await expectSqlstate('WF030', assign(writer, own, 'reviewer', writer, who))
    }
  })

  test('before what was declared has been held against this very content', async () => {
    const version = await undeclared()
    const reviewer = await makeBoardMember(db, 'reviewer')
    await expectSqlstate('WF030', assign(board.editor, version, 'reviewer', reviewer))
    await makeScreening(db, board.editor, version, reviewer)
    await assign(board.editor, version, 'reviewer', reviewer)
    const later = await undeclared()
    await makeScreening(db, board.editor, later, reviewer)
    await app.as(reviewer, declaring(version, tie))
    await expectSqlstate('WF030', assign(board.editor, later, 'reviewer', reviewer))
  })

  test('for a match, until an editor clears it for this version', async () => {
    const version = await undeclared()
    const reviewer = await makeBoardMember(db, 'reviewer')
    await makeScreening(db, board.editor, version, reviewer, JSON.parse(match))
    await expectSqlstate('WF030', assign(reviewer, version, 'reviewer', reviewer))
    const { rows } = await app.as(reviewer, `${declaring(version, tie, match)} RETURNING id`)
    await expectSqlstate('WF030', assign(board.editor, version, 'reviewer', reviewer))
    const judge = (verdict: string) =>
      app.as(board.editor, [
        `INSERT INTO interest_judgement (declaration_id, verdict, reason) VALUES ($1, $2, 'Looked at.')`,
        [rows[0].id, verdict],
      ])
    await judge('conflicted')
    await expectSqlstate('WF030', assign(board.editor, version, 'reviewer', reviewer))
    await judge('clear')
    await assign(board.editor, version, 'reviewer', reviewer)
    await judge('conflicted')
    expect(await reasons(version)).toEqual(['Declared interests conflict with this article.'])
  })

  test('for somebody in conflict with another version of the article, who has declared nothing since', async () => {
    const version = await undeclared()
    const reviewer = await makeBoardMember(db, 'reviewer')
    const { rows } = await app.as(reviewer, `${declaring(version, tie)} RETURNING id`)
    await app.as(board.editor, [
      `INSERT INTO interest_judgement (declaration_id, verdict, reason) VALUES ($1, 'conflicted', 'It pays.')`,
      [rows[0].id],
    ])
    await makeMove(db, board.editor, version, { move: 'REQUEST_CHANGES', reason: 'Anew.' })
    await makeMove(db, board.author, version, { move: 'ABANDON_CHANGES', reason: 'Anew.' })
    const next = await walkTo(
      db,
      board,
      await makeDraft(db, board, {
        articleId: version.articleId,
        content: articleContent({ title: 'The next one' }),
      }),
      'UNDER_REVIEW',
    )
    await makeScreening(db, board.editor, next, reviewer)
    await expectSqlstate('WF030', assign(board.editor, next, 'reviewer', reviewer))
    await app.as(reviewer, declaring(next, '[]'))
    await assign(board.editor, next, 'reviewer', reviewer)
  })

  test('is kept once a match is found', async () => {
    const version = await undeclared()
    const [first, second] = [await makeBoardMember(db, 'reviewer'), await makeBoardMember(db, 'reviewer')]
    for (const personId of [first, second])
      await makeAssignment(db, board.editor, version, { seat: 'reviewer', personId })
    await app.as(first, declaring(version, tie, match))
    await makeScreening(db, board.editor, version, second, JSON.parse(match))
    expect(new Set(await reasons(version))).toEqual(
      new Set(['Declared interests match this article, and no editor has cleared them for this version.']),
    )
  })
})

describe('an assignment', () => {
  const release = (by: string, version: MadeVersion, who = app) =>
    who.as(by, `UPDATE seat_assignment SET ended_at = now() WHERE version_id = '${version.versionId}'`)

  test('is released by who has it or by an editor, once', async () => {
    const version = await underReview()
    const [rita, ravi] = board.reviewers
    await assign(board.editor, version, 'reviewer', rita)
    await expectSqlstate('WF003', release(ravi, version))
    await release(rita, version)
    expect(await reasons(version)).toEqual(['Released.'])
    await expectSqlstate('WF015', release(rita, version))
    await assign(ravi, version, 'reviewer', ravi)
  })

  test('is never changed or deleted', async () => {
    const version = await underReview()
    await assign(board.editor, version, 'reviewer', board.reviewers[0])
    for (const statement of [
      `UPDATE seat_assignment SET seat = 'methodologist'`,
      `UPDATE seat_assignment SET ended_at = now(), person_id = '${board.reviewers[1]}' WHERE ended_at IS NULL`,
      'DELETE FROM seat_assignment',
      'TRUNCATE seat_assignment',
      `UPDATE interest_screening SET matches = '[]'`,
      `UPDATE review_deadline SET due_on = 'epoch'`,
    ])
      await expectSqlstate('WF015', owner.as(board.editor, statement))
    await expectSqlstate('42501', app.as(board.editor, `UPDATE seat_assignment SET seat = 'reviewer'`))
  })

  test('ends with the review, and gives no vote and takes none away', async () => {
    const version = await underReview()
    await assign(board.editor, version, 'reviewer', board.reviewers[0])
    await makeVote(db, board.reviewers[1], version, { seat: 'reviewer' })
    await makeMove(db, board.editor, version, { move: 'REQUEST_CHANGES', reason: 'Say more.' })
    expect(await reasons(version)).toEqual(['The review ended.'])
  })
})

describe('the day on which votes are due', () => {
  const dueOn = (by: string, version: MadeVersion, day: string) =>
    app.as(by, `INSERT INTO review_deadline (version_id, due_on) VALUES ('${version.versionId}', ${day})`)

  test('is set by an editor, for an open review, ahead', async () => {
    const version = await underReview()
    await dueOn(board.editor, version, `current_date + 14`)
    await dueOn(board.editor, version, `current_date + 7`)
    await expectSqlstate('WF003', dueOn(board.chair, version, `current_date + 14`))
    await expectSqlstate('WF032', dueOn(board.editor, version, `current_date - 2`))
    await expectSqlstate('WF032', dueOn(board.editor, version, `current_date + 400`))
    await expectSqlstate('WF032', dueOn(board.editor, await draft(), `current_date + 14`))
    expect(
      await db.sql(`SELECT round, set_by FROM review_deadline WHERE version_id = $1`, [version.versionId]),
    ).toEqual([
      { round: 1, set_by: board.editor },
      { round: 1, set_by: board.editor },
    ])
  })
})

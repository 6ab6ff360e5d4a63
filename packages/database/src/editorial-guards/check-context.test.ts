import { checkIds, checkSees, defaultPolicy, type RequiredCheck } from '@guideboard/content'
import type { Recommendation, RuleSet } from '@guideboard/rules'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  articleContent,
  asPerson,
  type Board,
  type MadeVersion,
  makeApprovedArticle,
  makeBoard,
  makeChecksGreen,
  makeDraft,
  makeMove,
  makeQuorum,
  makeSignature,
  walkTo,
} from '../test-kit/article-factories.ts'
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

const today = () => new Date().toISOString().slice(0, 10)

/** Rules that speak of one action: as much of a rule set as the database looks at. */
const speaking = (title: string, code: string) =>
  articleContent({
    title,
    ruleSet: {
      recommendations: [{ action: { verb: 'order', code } } as Recommendation],
    } as unknown as RuleSet,
  })

const red = async ({ versionId }: MadeVersion) =>
  (await db.sql<{ why: string }>('SELECT why FROM red_checks($1)', [versionId])).map(({ why }) => why)

const contextOf = async ({ versionId }: MadeVersion) =>
  (
    await db.sql<{ around: unknown }>(
      `SELECT check_context(article_id, based_on_version_id, content) AS around FROM article_version WHERE id = $1`,
      [versionId],
    )
  )[0]?.around

const changed = (id: string) => `What the check "${id}" rests on has changed since; run it again.`

describe('the table of checks', () => {
  test('is that of the content package, row by row', async () => {
    const rows = await db.sql('SELECT * FROM check_rule ORDER BY check_id')
    const wanted = defaultPolicy.requiredChecks.map(({ id, minVersion, runs }) => ({
      check_id: id,
      min_version: minVersion,
      runs: [...runs],
      sees: [...checkSees[id]],
    }))
    expect(rows).toEqual(wanted.toSorted((a, b) => (a.check_id < b.check_id ? -1 : 1)))
    expect(rows.map(({ check_id }) => check_id)).toEqual([...checkIds].sort())
  })

  test('is fixed, for the owner too', async () => {
    await expectSqlstate('WF015', owner.as('', `UPDATE check_rule SET runs = '{}'`))
    await expectSqlstate('WF015', owner.as('', `DELETE FROM check_rule`))
    await expectSqlstate('42501', app.as('', `DELETE FROM check_rule`))
  })
})

describe('what a content stands in', () => {
  test('is the day, and nothing else for a first version that speaks of nothing', async () => {
    const draft = await makeDraft(db, board)
    expect(await contextOf(draft)).toEqual({ today: today(), base: null, inForce: {} })
  })

  test('is the nearest version of its line that was in force', async () => {
    const first = await makeApprovedArticle(db, { board, content: articleContent({ title: 'Line 1' }) })
    const { articleId } = first
    const second = await makeDraft(db, board, {
      articleId,
      basedOn: first.versionId,
      content: articleContent({ title: 'Line 2' }),
    })
    const third = await makeDraft(db, board, {
      articleId,
      basedOn: second.versionId,
      content: articleContent({ title: 'Line 3' }),
    })
    expect(await contextOf(third)).toMatchObject({ base: first.contentHash })
  })

  test('is every other article in force that speaks of one of its actions', async () => {
    const given = (code: string) => ({
      board,
      slug: `other-${code}`,
      content: speaking(`Other ${code}`, code),
    })
    const other = await makeApprovedArticle(db, given('mri'))
    await makeApprovedArticle(db, given('ct'))
    const draft = await makeDraft(db, board, { content: speaking('Own', 'mri') })
    expect(await contextOf(draft)).toMatchObject({ inForce: { 'other-mri': other.contentHash } })
    expect(await contextOf(other)).toMatchObject({ inForce: {} })
    await makeMove(db, board.chair, other, { move: 'WITHDRAW', reason: 'Wrong.', meaning: 'withdrawn' })
    expect(await contextOf(draft)).toMatchObject({ inForce: {} })
  })
})

describe('a result that rests on what has changed', () => {
  const result = (version: MadeVersion, id: string, context: object) =>
    [
      `INSERT INTO check_result (content_hash, check_id, check_version, status, context) VALUES ($1, $2, 9, 'pass', $3)`,
      [version.contentHash, id, JSON.stringify(context)],
    ] as const

  test('is red before submission, and may be followed by another', async () => {
    const draft = await makeDraft(db, board, { content: articleContent({ title: 'Yesterday' }) })
    await makeChecksGreen(db, board.author, draft.contentHash)
    expect(await red(draft)).toEqual([])
    await app.as(board.author, result(draft, 'review-due', { today: '2020-01-01' }))
    expect(await red(draft)).toEqual([changed('review-due')])
    await expect(makeMove(db, board.author, draft, { move: 'SUBMIT', meaning: 'authored' })).rejects.toThrow(
      changed('review-due'),
    )
    await expectSqlstate('23505', app.as(board.author, result(draft, 'review-due', { today: '2020-01-01' })))
    await app.as(board.author, result(draft, 'review-due', { today: today() }))
    expect(await red(draft)).toEqual([])
  })

  test('that does not say what it rests on is red', async () => {
    const draft = await makeDraft(db, board, { content: articleContent({ title: 'Silent' }) })
    await makeChecksGreen(db, board.author, draft.contentHash)
    await app.as(board.author, result(draft, 'change-note', {}))
    expect(await red(draft)).toEqual([changed('change-note')])
  })

  test('is red before approval only where the check runs there', async () => {
    const version = await walkTo(db, board, await makeDraft(db, board), 'UNDER_REVIEW')
    await app.as(board.author, result(version, 'change-note', { base: 'another' }))
    expect(await red(version)).toEqual([])
    await app.as(board.author, result(version, 'reference-status', { today: '2020-01-01' }))
    expect(await red(version)).toEqual([changed('reference-status')])
  })

  test('is red where the content’s own policy asks for it', async () => {
    const own: RequiredCheck = { id: 'change-note', minVersion: 1, runs: ['approve'] }
    const policy = { ...defaultPolicy, requiredChecks: [own] }
    const content = articleContent({ title: 'Stricter', policy })
    const version = await walkTo(db, board, await makeDraft(db, board, { content }), 'UNDER_REVIEW')
    await app.as(board.author, result(version, 'change-note', { base: 'another' }))
    expect(await red(version)).toEqual([changed('change-note')])
  })
})

test('approvals take turns: the second waits until the first has ended', async () => {
  const ready = async (title: string) => {
    const version = await walkTo(
      db,
      board,
      await makeDraft(db, board, { content: articleContent({ title }) }),
      'UNDER_REVIEW',
    )
    await makeQuorum(db, board, version)
    return version
  }
  const [one, two] = [await ready('First in turn'), await ready('Second in turn')]
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const order: string[] = []
  const approve = (version: MadeVersion, name: string, until: Promise<void>) =>
    asPerson(db, board.chair, async (tx) => {
      const signature = await makeSignature(tx, { personId: board.chair, ...version, meaning: 'approved' })
      await tx.$queryRaw`SELECT seq FROM transition(${version.versionId}::uuid, 'APPROVE', 3, '', ${signature}::uuid)`
      order.push(`${name} approved`)
      await until
    })
  const first = approve(one, 'first', held)
  await expect.poll(() => order).toEqual(['first approved'])
  const second = approve(two, 'second', Promise.resolve())
  await expect
    .poll(
      async () => (await db.sql(`SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`)).length,
    )
    .toBe(1)
  order.push('first ends')
  release()
  await Promise.all([first, second])
  expect(order).toEqual(['first approved', 'first ends', 'second approved'])
})

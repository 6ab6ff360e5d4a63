import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sqlstateOf } from '../database-error.ts'
import { makeBoardGrant, makeBoardMember, makePerson } from '../test-kit/account-factories.ts'
import {
  articleContent,
  type Board,
  type MadeVersion,
  makeBoard,
  makeDraft,
  makeMove,
  makeQuorum,
  makeVote,
  walkTo,
} from '../test-kit/article-factories.ts'
import { type TestDatabase, testDatabase } from '../test-kit/test-database.ts'
import { makeSuggestion, makeThread, turnThread } from '../test-kit/thread-factories.ts'
import { expectSqlstate, type Probe, probe } from './probe.ts'

let db: TestDatabase
let board: Board
let app: Probe
let owner: Probe
let auditor: string

beforeAll(async () => {
  db = await testDatabase({ poolSize: 10 })
  board = await makeBoard(db)
  auditor = await makeBoardMember(db, 'auditor')
  app = await probe(db, 'app')
  owner = await probe(db, 'owner')
})
afterAll(async () => {
  await app?.close()
  await owner?.close()
  await db?.close()
})

let made = 0
const draft = (given: Parameters<typeof makeDraft>[2] = {}): Promise<MadeVersion> => {
  made += 1
  return makeDraft(db, board, { content: articleContent({ title: `Title ${made}` }), ...given })
}
const underReview = async () => walkTo(db, board, await draft(), 'UNDER_REVIEW')
const blockers = async ({ versionId }: MadeVersion) =>
  (await db.sql<{ message: string }>(`SELECT message FROM thread_blockers($1)`, [versionId])).map(
    ({ message }) => message,
  )
const approve = (version: MadeVersion) =>
  makeMove(db, board.chair, version, { move: 'APPROVE', meaning: 'approved' })
const refused = async (code: string, attempt: Promise<unknown>) => {
  const outcome = await attempt.then(
    () => 'done',
    (error) => sqlstateOf(error),
  )
  expect(outcome).toBe(code)
}
const contributors = async ({ versionId }: MadeVersion) =>
  (
    await db.sql<{ person_id: string }>(`SELECT person_id FROM contributor WHERE version_id = $1`, [
      versionId,
    ])
  ).map(({ person_id }) => person_id)
const resolve = (id: string) => [`UPDATE thread SET resolved_at = now() WHERE id = $1`, [id]] as const
const because = (reason: string) => [`SELECT set_config('app.reason', $1, true)`, [reason]] as const

describe('WF007: a blocking thread', () => {
  test('keeps a version from being approved until it is resolved', async () => {
    const version = await underReview()
    await makeQuorum(db, board, version)
    const thread = await makeThread(db, board.patientRepresentative, version, { kind: 'blocking' })
    expect(await blockers(version)).toEqual(['The blocking thread of Pat Patient on statement S1 is open.'])
    await refused('WF007', approve(version))
    await turnThread(db, board.patientRepresentative, thread)
    await approve(version)
  })

  test.each(['note', 'question'] as const)('is not one that is a %s', async (kind) => {
    const version = await underReview()
    await makeThread(db, board.chair, version, { kind })
    expect(await blockers(version)).toEqual([])
  })

  test('blocks what grows from its version, through any number of drafts, and nothing older', async () => {
    const first = await draft()
    const second = await draft({ articleId: first.articleId, basedOn: first.versionId })
    const third = await draft({ articleId: first.articleId, basedOn: second.versionId })
    const thread = await makeThread(db, board.reviewers[0], second, { kind: 'blocking' })
    expect([
      (await blockers(first)).length,
      (await blockers(second)).length,
      (await blockers(third)).length,
    ]).toEqual([0, 1, 1])
    await turnThread(db, board.reviewers[0], thread)
    expect(await blockers(third)).toEqual([])
    await turnThread(db, board.methodologist, thread, { reopen: true, reason: 'Not settled.' })
    expect(await blockers(third)).toHaveLength(1)
  })

  test('still blocks when its statement is gone', async () => {
    const version = await draft()
    await makeThread(db, board.reviewers[0], version, { kind: 'blocking', key: 'S99' })
    expect(await blockers(version)).toHaveLength(1)
  })

  test('is seen by an approval that waited for it', async () => {
    for (let round = 0; round < 3; round += 1) {
      const base = await draft()
      const version = await walkTo(
        db,
        board,
        await draft({ articleId: base.articleId, basedOn: base.versionId }),
        'UNDER_REVIEW',
      )
      await makeQuorum(db, board, version)
      await app.client.query('BEGIN')
      await app.client.query(`SELECT set_config('app.actor', $1, true)`, [`person:${board.editor}`])
      // On the base, so that the approval waits for another row than its own.
      await app.client.query(
        `INSERT INTO thread (version_id, kind, target, target_key, field, quote, prefix, suffix, content_hash, body)
         VALUES ($1, 'blocking', 'rule', 'r', '', '', '', '', $2, 'Wait.')`,
        [base.versionId, base.contentHash],
      )
      const approval = approve(version).then(
        () => 'done',
        (error) => sqlstateOf(error),
      )
      const early = await Promise.race([
        approval,
        new Promise((done) => setTimeout(() => done('waits'), 150)),
      ])
      expect(early).toBe('waits')
      await app.client.query('COMMIT')
      expect(await approval).toBe('WF007')
    }
  })
})

describe('WF003: who resolves a blocking thread', () => {
  test('its opener, or an editor who did not contribute; nobody else', async () => {
    const version = await underReview()
    const open = () => makeThread(db, board.reviewers[0], version, { kind: 'blocking' })
    const thread = await open()
    for (const other of [board.author, board.chair, board.reviewers[1], board.methodologist, auditor]) {
      await refused('WF003', turnThread(db, other, thread, { reason: 'Enough.' }))
    }
    await turnThread(db, board.editor, thread, { reason: 'Answered in the text.' })
    await turnThread(db, board.reviewers[0], await open())
  })

  test('no editor who wrote the version, or one that the thread blocks as well', async () => {
    const writer = await makeBoardMember(db, 'editor')
    await makeBoardGrant(db, { personId: writer, role: 'author' })
    const own = await makeDraft(db, { ...board, author: writer })
    const thread = await makeThread(db, board.reviewers[0], own, { kind: 'blocking' })
    await refused('WF003', turnThread(db, writer, thread, { reason: 'Mine.' }))

    const base = await draft()
    const onBase = await makeThread(db, board.reviewers[0], base, { kind: 'blocking' })
    await makeDraft(db, { ...board, author: writer }, { articleId: base.articleId, basedOn: base.versionId })
    await refused('WF003', turnThread(db, writer, onBase, { reason: 'Mine.' }))
    await turnThread(db, board.editor, onBase, { reason: 'Answered.' })
  })

  test('a note is resolved by anybody who takes part', async () => {
    const thread = await makeThread(db, board.reviewers[0], await draft())
    await refused('WF003', turnThread(db, auditor, thread, { reason: 'Seen.' }))
    await turnThread(db, board.author, thread, { reason: 'Done.' })
  })
})

describe('WF014: reasons', () => {
  test('resolving what somebody else opened takes one, and it becomes an entry', async () => {
    const thread = await makeThread(db, board.reviewers[0], await draft())
    for (const empty of ['', '  \n'])
      await refused('WF014', turnThread(db, board.author, thread, { reason: empty }))
    await turnThread(db, board.author, thread, { reason: ' Added the distance. ' })
    await refused('WF014', turnThread(db, board.reviewers[0], thread, { reopen: true }))
    await turnThread(db, board.reviewers[0], thread, { reopen: true, reason: 'Only on flat ground?' })
    await turnThread(db, board.reviewers[0], thread)
    expect(
      await db.sql(
        `SELECT kind, body, written_by FROM thread_entry WHERE thread_id = $1 ORDER BY written_at`,
        [thread],
      ),
    ).toEqual([
      { kind: 'resolved', body: 'Added the distance.', written_by: board.author },
      { kind: 'reopened', body: 'Only on flat ground?', written_by: board.reviewers[0] },
      { kind: 'resolved', body: '', written_by: board.reviewers[0] },
    ])
  })
})

describe('WF015: what was said stays', () => {
  test('in threads and entries, for the app and for the owner', async () => {
    const version = await draft()
    const thread = await makeThread(db, board.reviewers[0], version)
    await app.as(board.chair, [
      `INSERT INTO thread_entry (thread_id, kind, body) VALUES ($1, 'reply', 'A mile.')`,
      [thread],
    ])
    for (const [table, column] of [
      ['thread', 'body'],
      ['thread', 'quote'],
      ['thread', 'kind'],
      ['thread_entry', 'body'],
    ] as const) {
      const change = `UPDATE ${table} SET ${column} = 'note'`
      await expectSqlstate('42501', app.as(board.reviewers[0], change))
      await expectSqlstate('WF015', owner.as(board.reviewers[0], change))
    }
    for (const table of ['thread', 'thread_entry', 'suggestion']) {
      await expectSqlstate('42501', app.as(board.reviewers[0], `DELETE FROM ${table}`))
      await expectSqlstate('WF015', owner.as(board.reviewers[0], `DELETE FROM ${table}`))
      await expectSqlstate('WF015', owner.as(board.reviewers[0], `TRUNCATE ${table} CASCADE`))
    }
    await expectSqlstate(
      'WF015',
      app.as(board.reviewers[0], [`UPDATE thread SET resolved_at = NULL WHERE id = $1`, [thread]]),
    )
  })

  test('and nobody writes by hand that a thread was resolved', async () => {
    const thread = await makeThread(db, board.reviewers[0], await draft())
    await expectSqlstate(
      'WF015',
      app.as(board.reviewers[0], [
        `INSERT INTO thread_entry (thread_id, kind, body) VALUES ($1, 'resolved', 'x')`,
        [thread],
      ]),
    )
  })
})

describe('who takes part', () => {
  const open = `INSERT INTO thread (version_id, kind, target, target_key, field, quote, prefix, suffix, content_hash, body)
    VALUES ($1, 'note', 'reference', 'walk', '', '', '', '', $2, 'Old.')`

  test('is somebody of the board: no auditor, no stranger, nobody unnamed', async () => {
    const { versionId, contentHash } = await draft()
    const values = [versionId, contentHash]
    const thread = await makeThread(db, board.chair, { versionId, contentHash })
    const stranger = await makePerson(db)
    for (const person of [auditor, stranger]) {
      await expectSqlstate('WF003', app.as(person, [open, values]))
      await expectSqlstate(
        'WF003',
        app.as(person, [
          `INSERT INTO thread_entry (thread_id, kind, body) VALUES ($1, 'reply', 'x')`,
          [thread],
        ]),
      )
      await refused('WF003', makeSuggestion(db, person, { versionId, contentHash }))
    }
    await expectSqlstate('WF016', app.as('', [open, values]))
    await expectSqlstate('WF009', app.as(board.chair, [open, [versionId, 'f'.repeat(64)]]))
  })

  test('mentions people of the board only', async () => {
    const thread = await makeThread(db, board.chair, await draft())
    const mention = (person: string) =>
      app.as(board.chair, [
        `INSERT INTO thread_entry (thread_id, kind, body, mentions) VALUES ($1, 'reply', 'x', ARRAY[$2::uuid])`,
        [thread, person],
      ])
    await expectSqlstate('23503', mention(await makePerson(db)))
    await mention(board.editor)
  })
})

describe('suggestions', () => {
  const accept = (id: string) => [`UPDATE suggestion SET status = 'accepted' WHERE id = $1`, [id]] as const
  const decline = (id: string) => [`UPDATE suggestion SET status = 'declined' WHERE id = $1`, [id]] as const

  test('who suggested and who accepted have contributed, and neither votes (WF012)', async () => {
    const accepter = await makeBoardMember(db, 'author')
    await makeBoardGrant(db, { personId: accepter, role: 'reviewer' })
    const version = await walkTo(db, board, await draft(), 'CHANGES_REQUESTED')
    const suggestion = await makeSuggestion(db, board.reviewers[0], version)
    expect(await contributors(version)).toEqual([board.author])
    await app.as(accepter, accept(suggestion))
    expect((await contributors(version)).toSorted()).toEqual(
      [accepter, board.author, board.reviewers[0]].toSorted(),
    )

    await makeMove(db, board.author, version, { move: 'RESUBMIT', meaning: 'authored' })
    await makeMove(db, board.editor, version, { move: 'START_REVIEW' })
    for (const voter of [board.reviewers[0], accepter]) {
      await refused('WF012', makeVote(db, voter, version, { seat: 'reviewer' }))
    }
    await makeVote(db, board.reviewers[1], version, { seat: 'reviewer' })
  })

  test('a vote cast before the suggestion was taken in counts no longer', async () => {
    const version = await underReview()
    await makeQuorum(db, board, version)
    const suggestion = await makeSuggestion(db, board.reviewers[0], version)
    await makeMove(db, board.editor, version, { move: 'REQUEST_CHANGES', reason: 'Take that in.' })
    await app.as(board.author, accept(suggestion))
    const standing = await db.sql<{ why_not: string | null }>(
      `SELECT why_not FROM vote_standing($1) WHERE voter_id = $2`,
      [version.versionId, board.reviewers[0]],
    )
    expect(standing).toEqual([{ why_not: 'The voter contributed to this version.' }])
  })

  test('are taken in while the content may change, by an author, once', async () => {
    const version = await underReview()
    const suggestion = await makeSuggestion(db, board.reviewers[0], version)
    await expectSqlstate('WF001', app.as(board.author, accept(suggestion)))
    await makeMove(db, board.editor, version, { move: 'REQUEST_CHANGES', reason: 'x' })
    await expectSqlstate('WF003', app.as(board.editor, accept(suggestion)))
    const other = await draft()
    await expectSqlstate(
      'WF002',
      app.as(board.author, [
        `UPDATE suggestion SET status = 'accepted', decided_on = $2 WHERE id = $1`,
        [suggestion, other.versionId],
      ]),
    )
    await app.as(board.author, accept(suggestion))
    await expectSqlstate('WF015', app.as(board.author, because('No.'), decline(suggestion)))
    await expectSqlstate(
      'WF015',
      owner.as(board.author, [`UPDATE suggestion SET replacement = '"x"' WHERE id = $1`, [suggestion]]),
    )
  })

  test('go into a later version, whose contributors they make', async () => {
    const base = await walkTo(db, board, await draft(), 'APPROVED')
    const suggestion = await makeSuggestion(db, board.reviewers[0], base)
    const next = await draft({ articleId: base.articleId, basedOn: base.versionId })
    await app.as(board.author, [
      `UPDATE suggestion SET status = 'accepted', decided_on = $2 WHERE id = $1`,
      [suggestion, next.versionId],
    ])
    expect(await contributors(next)).toContain(board.reviewers[0])
    expect(await contributors(base)).not.toContain(board.reviewers[0])
  })

  test('copied word for word are accepted by that, on this version and on one that grew from it', async () => {
    const base = await walkTo(db, board, await draft(), 'APPROVED')
    const suggestion = await makeSuggestion(db, board.reviewers[0], base)
    const untouched = await makeSuggestion(db, board.reviewers[1], base, [{ text: 'Running helps.' }])
    const next = await draft({ articleId: base.articleId, basedOn: base.versionId })
    await app.as(board.author, [
      `UPDATE article_version SET content_text = replace(content_text, 'Walking helps. ', 'Walking helps a little. ') WHERE id = $1`,
      [next.versionId],
    ])
    expect(
      await db.sql(`SELECT status, decided_on FROM suggestion WHERE id = ANY ($1) ORDER BY status`, [
        [suggestion, untouched],
      ]),
    ).toEqual([
      { status: 'accepted', decided_on: next.versionId },
      { status: 'open', decided_on: null },
    ])
    expect(await contributors(next)).toContain(board.reviewers[0])
    expect(await contributors(next)).not.toContain(board.reviewers[1])
  })

  test('are declined with a reason by an author or an editor, and taken back by who made them', async () => {
    const version = await draft()
    const suggestion = await makeSuggestion(db, board.reviewers[0], version)
    await expectSqlstate('WF003', app.as(board.reviewers[1], because('No.'), decline(suggestion)))
    await expectSqlstate('WF014', app.as(board.editor, decline(suggestion)))
    await app.as(board.editor, because('Not what the trial says.'), decline(suggestion))
    await app.as(board.reviewers[0], decline(await makeSuggestion(db, board.reviewers[0], version)))
    expect(await contributors(version)).toEqual([board.author])
  })
})

describe('threads are the board’s', () => {
  test.each(['thread', 'thread_entry', 'suggestion'])('guideboard_reader cannot read %s', async (table) => {
    await expectSqlstate(
      '42501',
      app.as('', `SELECT set_config('role', 'guideboard_reader', true)`, `SELECT * FROM ${table}`),
    )
  })

  test('and nothing that readers can select holds a word of them', async () => {
    const version = await underReview()
    await makeThread(db, board.chair, version, { body: 'Zanzibar thread', kind: 'blocking' })
    await makeSuggestion(db, board.chair, version, [{ text: 'Zanzibar suggestion' }])
    const views = await db.sql<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class AS c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'p')
         AND has_table_privilege('guideboard_reader', c.oid, 'SELECT')`,
    )
    expect(views.map(({ name }) => name)).toContain('reader_version')
    for (const { name } of views) {
      const rows = await db.sql(`SELECT v::text FROM ${name} AS v`)
      expect(JSON.stringify(rows), name).not.toContain('Zanzibar')
    }
  })

  test('a resolved thread names who resolved it, whatever the statement says', async () => {
    const thread = await makeThread(db, board.reviewers[0], await draft())
    await app.as(board.reviewers[0], resolve(thread))
    expect(await db.sql(`SELECT resolved_by FROM thread WHERE id = $1`, [thread])).toEqual([
      { resolved_by: board.reviewers[0] },
    ])
  })
})

import { checkIds, checkVersions } from '@guideboard/content'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeBoardGrant, makeBoardMember } from '../test-kit/account-factories.ts'
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
  makeSignature,
  makeVote,
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

let made = 0
const underReview = async (given: Parameters<typeof articleContent>[0] = {}): Promise<MadeVersion> => {
  made += 1
  const content = articleContent({ title: `Title ${made}`, ...given })
  return walkTo(db, board, await makeDraft(db, board, { content }), 'UNDER_REVIEW')
}
const approve = (version: MadeVersion, chair = board.chair) =>
  makeMove(db, chair, version, { move: 'APPROVE', meaning: 'approved' })
const blockers = async (version: MadeVersion, assumed: unknown = [], chair = board.chair) =>
  (
    await db.sql<{ code: string; message: string }>(`SELECT * FROM approval_blockers($1, $2::jsonb, $3)`, [
      version.versionId,
      JSON.stringify(assumed),
      chair,
    ])
  ).map(({ code, message }) => `${code} ${message}`)
/** Signs as `person` and tries the statement in the same transaction. */
const signedAttempt = (
  client: Probe,
  person: string,
  meaning: string,
  signed: { versionId: string; contentHash: string },
  statement: string,
) =>
  client.as(
    person,
    [
      `WITH confirmed AS (INSERT INTO identity_confirmation (token_hash, person_id, meaning, version_id, content_hash, expires_at, second_factor)
         VALUES (encode(sha256(gen_random_uuid()::text::bytea), 'hex'), $1, $2, $3, $4, now() + interval '5 minutes',
                 CASE WHEN $2 IN ('approved', 'withdrawn') THEN 'totp' END) RETURNING id)
       SELECT set_config('probe.confirmation', id::text, true) FROM confirmed`,
      [person, meaning, signed.versionId, signed.contentHash],
    ],
    `INSERT INTO signature (confirmation_id) VALUES (current_setting('probe.confirmation')::uuid)`,
    `SELECT set_config('app.signature', (SELECT id::text FROM signature WHERE confirmation_id = current_setting('probe.confirmation')::uuid), true)`,
    statement,
  )
const vote = (
  version: MadeVersion,
  voter: string,
  seat: string,
  more: { choice?: string; reason?: string; hash?: string } = {},
) =>
  `INSERT INTO vote (version_id, voter_id, choice, seat, reason, content_hash, signature_id)
   VALUES ('${version.versionId}', '${voter}', '${more.choice ?? 'approve'}', '${seat}', '${more.reason ?? ''}',
           '${more.hash ?? version.contentHash}', current_setting('app.signature')::uuid)`

describe('I5: quorum', () => {
  test('raw SQL approves nothing without it, with a chair and a signature', async () => {
    const version = await underReview()
    const raw = `UPDATE article_version SET state = 'APPROVED' WHERE id = '${version.versionId}'`
    await expectSqlstate('WF005', signedAttempt(app, board.chair, 'approved', version, raw))
    await expectSqlstate('WF005', signedAttempt(owner, board.chair, 'approved', version, raw))
    await makeQuorum(db, board, version)
    await signedAttempt(app, board.chair, 'approved', version, raw)
  })

  test('counts seats by role: three reviewers are no methodologist', async () => {
    const version = await underReview()
    const third = await makeBoardMember(db, 'reviewer')
    for (const reviewer of [...board.reviewers, third])
      await makeVote(db, reviewer, version, { seat: 'reviewer' })
    expect(await blockers(version)).toEqual(['WF005 0 of 1 seats for the role methodologist are filled.'])
    await expect(approve(version)).rejects.toThrow('methodologist')
  })

  test('counts one seat per person, the later vote', async () => {
    const version = await underReview()
    const both = await makeBoardMember(db, 'reviewer')
    await makeBoardGrant(db, { personId: both, role: 'methodologist' })
    await makeVote(db, board.reviewers[0], version, { seat: 'reviewer' })
    await makeVote(db, both, version, { seat: 'reviewer' })
    await makeVote(db, both, version, { seat: 'methodologist' })
    expect(await blockers(version)).toEqual(['WF005 1 of 2 seats for the role reviewer are filled.'])
  })

  test('lets the approving chair fill no seat', async () => {
    const version = await underReview()
    const chair = await makeBoardMember(db, 'chair')
    await makeBoardGrant(db, { personId: chair, role: 'methodologist' })
    for (const reviewer of board.reviewers) await makeVote(db, reviewer, version, { seat: 'reviewer' })
    await makeVote(db, chair, version, { seat: 'methodologist' })
    await expect(approve(version, chair)).rejects.toThrow('methodologist')
    await approve(version)
  })

  test('asks two people whatever the policy says', async () => {
    const policy = { ...articleContent().policy, seats: [{ role: 'reviewer' as const, needed: 1 }] }
    const version = await underReview({ policy })
    await makeVote(db, board.reviewers[0], version, { seat: 'reviewer' })
    await expect(approve(version)).rejects.toThrow('Two people')
    await makeVote(db, board.reviewers[1], version, { seat: 'reviewer' })
    await approve(version)
  })

  test.each([
    ['no policy', {}],
    ['an empty policy', { policy: { seats: [] } }],
    ['seats that are no numbers', { policy: { seats: [{ role: 'reviewer', needed: 'none' }] } }],
    ['seats of no role', { policy: { seats: [{ needed: 1 }] } }],
    ['seats that are no list', { policy: { seats: { role: 'reviewer', needed: 1 } } }],
  ])('is never met by %s', async (_what, content) => {
    const version = await walkTo(db, board, await makeDraft(db, board, { content }), 'UNDER_REVIEW')
    await makeQuorum(db, board, version)
    await expect(approve(version)).rejects.toThrow(/seats|quorum/)
  })

  test('counts a role held at approval, not at voting', async () => {
    const version = await underReview()
    const reviewer = await makeBoardMember(db, 'reviewer')
    await makeVote(db, board.reviewers[0], version, { seat: 'reviewer' })
    await makeVote(db, reviewer, version, { seat: 'reviewer' })
    await makeVote(db, board.methodologist, version, { seat: 'methodologist' })
    await db.sql(`UPDATE board_grant SET ends_at = now() WHERE person_id = $1`, [reviewer])
    await expect(approve(version)).rejects.toThrow('1 of 2 seats for the role reviewer')
  })

  test('answers what assumed votes would do', async () => {
    const version = await underReview()
    const all = [
      ...board.reviewers.map((voter) => ({ voter, seat: 'reviewer', choice: 'approve' })),
      { voter: board.methodologist, seat: 'methodologist', choice: 'approve' },
    ]
    expect(await blockers(version, all)).toEqual([])
    expect(
      await blockers(version, [...all, { voter: board.author, seat: 'reviewer', choice: 'object' }]),
    ).toEqual(['WF006 Ana Author objects.'])
    expect(
      await blockers(version, [{ voter: board.author, seat: 'reviewer', choice: 'approve' }]),
    ).toHaveLength(3)
  })
})

describe('I5: objections and checks', () => {
  test('a live objection blocks, across edits and rounds, until its voter votes anew', async () => {
    const version = await underReview()
    const objector = await makeBoardMember(db, 'reviewer', 'Olga Objector')
    await makeVote(db, objector, version, { seat: 'reviewer', choice: 'object', reason: 'Dose is wrong.' })
    await makeQuorum(db, board, version)
    await expect(approve(version)).rejects.toThrow('Olga Objector objects.')
    await makeMove(db, board.editor, version, { move: 'REQUEST_CHANGES', reason: 'Mend it.' })
    await asPerson(
      db,
      board.author,
      (tx) =>
        tx.$executeRaw`UPDATE article_version SET content_text = content_text || ' ' WHERE id = ${version.versionId}::uuid`,
    )
    const [edited] = await db.sql<{ content_hash: string }>(
      'SELECT content_hash FROM article_version WHERE id = $1',
      [version.versionId],
    )
    const next = { ...version, contentHash: edited?.content_hash ?? '' }
    await makeChecksGreen(db, board.author, next.contentHash)
    await makeMove(db, board.author, next, { move: 'RESUBMIT', meaning: 'authored' })
    await makeMove(db, board.editor, next, { move: 'START_REVIEW' })
    await makeQuorum(db, board, next)
    expect(await blockers(next)).toEqual(['WF006 Olga Objector objects.'])
    await makeVote(db, objector, next, { seat: 'reviewer' })
    await approve(next)
  })

  test('the checks are asked for even by a policy that leaves them out', async () => {
    const policy = { ...articleContent().policy, requiredChecks: [] }
    const draft = await makeDraft(db, board, { content: articleContent({ title: 'No checks', policy }) })
    await expect(makeMove(db, board.author, draft, { move: 'SUBMIT', meaning: 'authored' })).rejects.toThrow(
      'has not run for this content',
    )
  })

  const result = (hash: string, status: string, version = checkVersions.cases) =>
    [
      `INSERT INTO check_result (content_hash, check_id, check_version, status) VALUES ($1, 'cases', $3, $2)`,
      [hash, status, version],
    ] as const

  test('a later version of a check decides, and blocks an approval that was ready', async () => {
    const version = await underReview()
    await makeQuorum(db, board, version)
    expect(await blockers(version)).toEqual([])
    await app.as(board.author, result(version.contentHash, 'block', 9))
    expect(await blockers(version)).toEqual(['WF008 The check "cases" has findings that block.'])
    await expect(approve(version)).rejects.toThrow('"cases"')
  })

  test('a check older than the policy asks for is red', async () => {
    const requiredChecks = [{ id: 'cases' as const, minVersion: 9 }]
    const content = articleContent({
      title: 'Newer check',
      policy: { ...articleContent().policy, requiredChecks },
    })
    const draft = await makeDraft(db, board, { content })
    await makeChecksGreen(db, board.author, draft.contentHash)
    expect((await blockers(draft)).filter((line) => line.startsWith('WF008'))).toEqual([
      'WF008 The check "cases" ran in an older form than the policy asks for.',
    ])
  })

  test('a failed check is red until it has run, and a result is never replaced', async () => {
    const draft = await makeDraft(db, board, { content: articleContent({ title: 'Failing check' }) })
    const others = checkIds.filter((id) => id !== 'cases')
    await makeChecksGreen(db, board.author, draft.contentHash, others)
    await app.as(board.author, result(draft.contentHash, 'error'))
    expect(await blockers(draft)).toContain('WF008 The check "cases" could not finish; run it again.')
    await app.as(board.author, result(draft.contentHash, 'pass'))
    expect((await blockers(draft)).filter((line) => line.startsWith('WF008'))).toEqual([])
    await expectSqlstate('23505', app.as(board.author, result(draft.contentHash, 'pass')))
    await expectSqlstate('WF016', app.as('', result(draft.contentHash, 'pass', 9)))
  })
})

describe('I4: votes', () => {
  test('are cast under review only', async () => {
    const draft = await makeDraft(db, board)
    await expectSqlstate(
      'WF010',
      signedAttempt(app, board.reviewers[0], 'reviewed', draft, vote(draft, board.reviewers[0], 'reviewer')),
    )
    const submitted = await walkTo(db, board, await makeDraft(db, board), 'SUBMITTED')
    await expectSqlstate(
      'WF010',
      signedAttempt(
        owner,
        board.reviewers[0],
        'reviewed',
        submitted,
        vote(submitted, board.reviewers[0], 'reviewer'),
      ),
    )
  })

  test('are on the current content', async () => {
    const version = await underReview()
    const old = { ...version, contentHash: 'a'.repeat(64) }
    await expectSqlstate(
      'WF011',
      signedAttempt(app, board.reviewers[0], 'reviewed', old, vote(old, board.reviewers[0], 'reviewer')),
    )
    await expectSqlstate(
      'WF011',
      signedAttempt(owner, board.reviewers[0], 'reviewed', old, vote(old, board.reviewers[0], 'reviewer')),
    )
  })

  test('go stale with the content, and count again only for identical content', async () => {
    const version = await underReview()
    await makeQuorum(db, board, version)
    await makeMove(db, board.editor, version, { move: 'REQUEST_CHANGES', reason: 'One more thing.' })
    const setText = (text: string) =>
      asPerson(
        db,
        board.author,
        (tx) =>
          tx.$queryRaw`SELECT save_content(id, lock, ${text}) FROM article_version WHERE id = ${version.versionId}::uuid`,
      )
    const [{ content_text: original } = { content_text: '' }] = await db.sql<{ content_text: string }>(
      'SELECT content_text FROM article_version WHERE id = $1',
      [version.versionId],
    )
    await setText(original.replace('Title', 'Heading'))
    expect((await blockers(version)).filter((line) => line.startsWith('WF005'))).toHaveLength(3)
    await setText(original)
    await makeMove(db, board.author, version, { move: 'RESUBMIT', meaning: 'authored' })
    await makeMove(db, board.editor, version, { move: 'START_REVIEW' })
    await approve(version)
  })

  test('are never by a contributor, nor for somebody else, nor in a seat not held', async () => {
    const author = await makeBoardMember(db, 'author')
    await makeBoardGrant(db, { personId: author, role: 'reviewer' })
    const draft = await makeDraft(
      db,
      { ...board, author },
      { content: articleContent({ title: 'Own work' }) },
    )
    const version = await walkTo(db, { ...board, author }, draft, 'UNDER_REVIEW')
    for (const client of [app, owner]) {
      await expectSqlstate(
        'WF012',
        signedAttempt(client, author, 'reviewed', version, vote(version, author, 'reviewer')),
      )
      await expectSqlstate(
        'WF003',
        signedAttempt(client, board.editor, 'reviewed', version, vote(version, board.editor, 'reviewer')),
      )
      await expectSqlstate(
        'WF003',
        signedAttempt(
          client,
          board.reviewers[0],
          'reviewed',
          version,
          vote(version, board.reviewers[0], 'methodologist'),
        ),
      )
      await expectSqlstate(
        'WF003',
        signedAttempt(
          client,
          board.reviewers[0],
          'reviewed',
          version,
          vote(version, board.reviewers[1], 'reviewer'),
        ),
      )
    }
  })

  test('object only with a reason', async () => {
    const version = await underReview()
    const objection = vote(version, board.reviewers[0], 'reviewer', { choice: 'object', reason: ' ' })
    await expectSqlstate('WF014', signedAttempt(app, board.reviewers[0], 'reviewed', version, objection))
  })

  test('are never changed, and voided once, by their voter', async () => {
    const version = await underReview()
    const id = await makeVote(db, board.reviewers[0], version, {
      seat: 'reviewer',
      choice: 'object',
      reason: 'No.',
    })
    await expectSqlstate(
      'WF015',
      owner.as(board.reviewers[0], [`UPDATE vote SET choice = 'approve' WHERE id = $1`, [id]]),
    )
    await expectSqlstate(
      'WF015',
      owner.as(board.chair, [`UPDATE vote SET voided_at = now(), void_reason = 'x' WHERE id = $1`, [id]]),
    )
    await expectSqlstate(
      '42501',
      app.as(board.reviewers[0], [
        `UPDATE vote SET voided_at = now(), void_reason = 'x' WHERE id = $1`,
        [id],
      ]),
    )
    await makeVote(db, board.reviewers[0], version, { seat: 'reviewer' })
    await expectSqlstate(
      'WF015',
      owner.as(board.reviewers[0], [
        `UPDATE vote SET voided_at = NULL, void_reason = NULL WHERE id = $1`,
        [id],
      ]),
    )
    expect(
      await db.sql(`SELECT choice, voided_at IS NULL AS live FROM vote WHERE version_id = $1 ORDER BY at`, [
        version.versionId,
      ]),
    ).toEqual([
      { choice: 'object', live: false },
      { choice: 'approve', live: true },
    ])
  })
})

describe('I6: approval by a contributor', () => {
  test('is refused', async () => {
    const chair = await makeBoardMember(db, 'chair')
    await makeBoardGrant(db, { personId: chair, role: 'author' })
    const draft = await makeDraft(
      db,
      { ...board, author: chair },
      { content: articleContent({ title: 'By the chair' }) },
    )
    const version = await walkTo(db, { ...board, author: chair }, draft, 'UNDER_REVIEW')
    await makeQuorum(db, board, version)
    const raw = `UPDATE article_version SET state = 'APPROVED' WHERE id = '${version.versionId}'`
    await expectSqlstate('WF004', signedAttempt(app, chair, 'approved', version, raw))
    await expectSqlstate('WF004', signedAttempt(owner, chair, 'approved', version, raw))
    await approve(version)
  })
})

describe('signatures', () => {
  const confirm = (
    tx: Parameters<Parameters<typeof asPerson>[2]>[0],
    personId: string,
    version: MadeVersion,
    expiresIn: number,
  ) =>
    tx.$queryRaw<{ id: string }[]>`
      INSERT INTO identity_confirmation (token_hash, person_id, meaning, version_id, content_hash, created_at, expires_at)
      VALUES (encode(sha256(gen_random_uuid()::text::bytea), 'hex'), ${personId}::uuid, 'authored', ${version.versionId}::uuid,
              ${version.contentHash}, now() - interval '10 minutes', now() + ${expiresIn} * interval '1 second') RETURNING id`

  test('need a confirmation that is theirs, unused and not expired', async () => {
    const draft = await makeDraft(db, board)
    const [[expired], [good]] = await asPerson(db, board.author, async (tx) => [
      await confirm(tx, board.author, draft, -1),
      await confirm(tx, board.author, draft, 60),
    ])
    const sign = [`INSERT INTO signature (confirmation_id) VALUES ($1)`] as const
    await expectSqlstate('WF017', app.as(board.author, [...sign, [expired?.id]]))
    await expectSqlstate('WF017', app.as(board.editor, [...sign, [good?.id]]))
    await expectSqlstate('WF017', app.as(board.author, [...sign, [crypto.randomUUID()]]))
    await app.as(board.author, [...sign, [good?.id]])
    await expectSqlstate('WF017', app.as(board.author, [...sign, [good?.id]]))
    await expectSqlstate('WF017', owner.as(board.author, [...sign, [good?.id]]))
  })

  test('sign one act, of their meaning, on their version and hash, in their transaction', async () => {
    const draft = await makeDraft(db, board, { content: articleContent({ title: 'Signed' }) })
    const twin = await makeDraft(db, board, { content: articleContent({ title: 'Signed' }) })
    await makeChecksGreen(db, board.author, draft.contentHash)
    const submit = (version: MadeVersion) =>
      `UPDATE article_version SET state = 'SUBMITTED' WHERE id = '${version.versionId}'`
    await expectSqlstate('WF017', signedAttempt(app, board.author, 'approved', draft, submit(draft)))
    await expectSqlstate('WF017', signedAttempt(app, board.author, 'authored', twin, submit(draft)))
    await expectSqlstate(
      'WF017',
      signedAttempt(app, board.author, 'authored', { ...draft, contentHash: 'b'.repeat(64) }, submit(draft)),
    )
    const earlier = await asPerson(db, board.author, (tx) =>
      makeSignature(tx, { personId: board.author, ...draft, meaning: 'authored' }),
    )
    await expectSqlstate(
      'WF017',
      app.as(board.author, [`SELECT transition($1, 'SUBMIT', 1, '', $2)`, [draft.versionId, earlier]]),
    )
    await expectSqlstate('WF017', submitTwice(draft))
    await signedAttempt(app, board.author, 'authored', draft, submit(draft))
  })

  // One signature, two acts of one transaction: submit, recall, submit again.
  const submitTwice = (version: MadeVersion) =>
    signedAttempt(
      app,
      board.author,
      'authored',
      version,
      `DO $$ BEGIN
         UPDATE article_version SET state = 'SUBMITTED' WHERE id = '${version.versionId}';
         UPDATE article_version SET state = 'DRAFT' WHERE id = '${version.versionId}';
         UPDATE article_version SET state = 'SUBMITTED' WHERE id = '${version.versionId}';
       END $$`,
    )
})

describe('I2 and I3: one at a time', () => {
  test('one version of an article is in review', async () => {
    const first = await walkTo(db, board, await makeDraft(db, board), 'SUBMITTED')
    const second = await makeDraft(db, board, { articleId: first.articleId })
    await makeChecksGreen(db, board.author, second.contentHash)
    const submit = `UPDATE article_version SET state = 'SUBMITTED' WHERE id = '${second.versionId}'`
    await expectSqlstate('23505', signedAttempt(app, board.author, 'authored', second, submit))
    await expectSqlstate('23505', signedAttempt(owner, board.author, 'authored', second, submit))
  })

  test('approving the next version ends the one in force at the same moment', async () => {
    const first = await walkTo(db, board, await makeDraft(db, board), 'APPROVED')
    const second = await makeDraft(db, board, { articleId: first.articleId, basedOn: first.versionId })
    await walkTo(db, board, second, 'APPROVED')
    const rows = await db.sql(
      `SELECT state, upper(in_force) AS ended, lower(in_force) AS began, superseded_at FROM article_version WHERE article_id = $1 ORDER BY number`,
      [first.articleId],
    )
    expect(rows.map(({ state }) => state)).toEqual(['SUPERSEDED', 'APPROVED'])
    expect(rows[0]?.ended).toEqual(rows[1]?.began)
    expect(rows[0]?.superseded_at).toEqual(rows[1]?.began)
  })

  test('withdrawing ends the time in force and revives nothing', async () => {
    const first = await walkTo(db, board, await makeDraft(db, board), 'APPROVED')
    const second = await makeDraft(db, board, { articleId: first.articleId, basedOn: first.versionId })
    await walkTo(db, board, second, 'WITHDRAWN')
    const rows = await db.sql(
      `SELECT state, upper_inf(in_force) AS open, withdrawn_reason FROM article_version WHERE article_id = $1 ORDER BY number`,
      [first.articleId],
    )
    expect(rows).toEqual([
      { state: 'SUPERSEDED', open: false, withdrawn_reason: null },
      { state: 'WITHDRAWN', open: false, withdrawn_reason: 'Found to be unsafe.' },
    ])
  })
})

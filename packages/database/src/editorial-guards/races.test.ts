import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sqlstateOf } from '../database-error.ts'
import { makeBoardMember } from '../test-kit/account-factories.ts'
import {
  articleContent,
  asPerson,
  type Board,
  makeBoard,
  makeDraft,
  makeMove,
  makeQuorum,
  makeSignature,
  walkTo,
} from '../test-kit/article-factories.ts'
import { type TestDatabase, testDatabase } from '../test-kit/test-database.ts'
import { type Probe, probe } from './probe.ts'
import { raceRound, races } from './race-round.ts'

let db: TestDatabase
let board: Board
let slow: Probe

beforeAll(async () => {
  db = await testDatabase({ poolSize: 10 })
  board = await makeBoard(db)
  slow = await probe(db, 'app')
})
afterAll(async () => {
  await slow?.close()
  await db?.close()
})

/** How each attempt ended: done, or its SQLSTATE; sorted. */
async function outcomes(attempts: readonly Promise<unknown>[]): Promise<readonly string[]> {
  const ended = await Promise.allSettled(attempts)
  return ended
    .map((end) => (end.status === 'fulfilled' ? 'done' : (sqlstateOf(end.reason) ?? String(end.reason))))
    .sort()
}
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))
const underReview = async (title: string) =>
  walkTo(db, board, await makeDraft(db, board, { content: articleContent({ title }) }), 'UNDER_REVIEW')

describe('races', () => {
  test.each(races)('of many who %s at once exactly one wins, every time', async (race) => {
    const contest = { ...board, otherChair: await makeBoardMember(db, 'chair') }
    for (const people of [8, 14, 8]) expect(await raceRound(db, contest, race, people)).toEqual([])
  })

  test('of eight moves on one version one wins, and its event stands alone', async () => {
    const version = await walkTo(db, board, await makeDraft(db, board), 'SUBMITTED')
    const move = (person: string, name: string) =>
      makeMove(db, person, version, { move: name, lock: 2, reason: 'Race.' })
    const ended = await outcomes([
      ...times(3, () => move(board.editor, 'START_REVIEW')),
      ...times(3, () => move(board.author, 'RECALL')),
      ...times(2, () => move(board.editor, 'ABANDON_SUBMITTED')),
    ])
    expect(ended).toEqual([...times(7, () => 'WF009'), 'done'])
    expect(
      await db.sql('SELECT seq FROM version_event WHERE version_id = $1', [version.versionId]),
    ).toHaveLength(3)
  })

  test('drafts started at once are numbered without a gap', async () => {
    const { articleId } = await makeDraft(db, board)
    await Promise.all(times(7, () => makeDraft(db, board, { articleId })))
    const rows = await db.sql<{ number: number }>(
      'SELECT number FROM article_version WHERE article_id = $1 ORDER BY 1',
      [articleId],
    )
    expect(rows.map(({ number }) => number)).toEqual(times(8, (index) => index + 1))
  })
})

describe('an approval waits for what is being written, and sees it', () => {
  const inTheMeantime = async (
    person: string,
    statements: readonly string[],
    approving: () => Promise<unknown>,
  ) => {
    await slow.client.query('BEGIN')
    await slow.client.query(`SELECT set_config('app.actor', $1, true)`, [`person:${person}`])
    for (const statement of statements) await slow.client.query(statement)
    const approval = outcomes([approving()])
    await waitUntilBlocked()
    await slow.client.query('COMMIT')
    return approval
  }
  const waitUntilBlocked = async () => {
    for (let tries = 0; tries < 100; tries += 1) {
      const rows = await db.sql(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      )
      if (rows.length > 0) return
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error('Nothing ever waited for a lock.')
  }
  const ready = async (title: string) => {
    const version = await underReview(title)
    await makeQuorum(db, board, version)
    return {
      version,
      approving: () => makeMove(db, board.chair, version, { move: 'APPROVE', lock: 3, meaning: 'approved' }),
    }
  }
  const signing = (person: string, version: { versionId: string; contentHash: string }) => `
    WITH confirmed AS (INSERT INTO identity_confirmation (token_hash, person_id, meaning, version_id, content_hash, expires_at)
      VALUES (encode(sha256(gen_random_uuid()::text::bytea), 'hex'), '${person}', 'reviewed', '${version.versionId}',
              '${version.contentHash}', now() + interval '5 minutes') RETURNING id)
    SELECT set_config('probe.confirmation', id::text, true) FROM confirmed;
    INSERT INTO signature (confirmation_id) VALUES (current_setting('probe.confirmation')::uuid)`

  test('an objection', async () => {
    const { version, approving } = await ready('Objected')
    const objector = board.patientRepresentative
    const ended = await inTheMeantime(
      objector,
      [
        signing(objector, version),
        `INSERT INTO vote (version_id, voter_id, choice, seat, reason, content_hash, signature_id)
         SELECT '${version.versionId}', '${objector}', 'object', 'patient-representative', 'Unclear.', '${version.contentHash}', id
         FROM signature WHERE confirmation_id = current_setting('probe.confirmation')::uuid`,
      ],
      approving,
    )
    expect(ended).toEqual(['WF006'])
  })

  test('a check that turned red', async () => {
    const { version, approving } = await ready('Checked again')
    const ended = await inTheMeantime(
      board.author,
      [
        `INSERT INTO check_result (content_hash, check_id, check_version, status) VALUES ('${version.contentHash}', 'cases', 9, 'block')`,
      ],
      approving,
    )
    expect(ended).toEqual(['WF008'])
  })

  test('another move, and then its token is stale', async () => {
    const { version, approving } = await ready('Sent back')
    const ended = await inTheMeantime(
      board.editor,
      [`SELECT transition('${version.versionId}', 'REQUEST_CHANGES', 3, 'Wait.', NULL)`],
      approving,
    )
    expect(ended).toEqual(['WF009'])
  })

  test('and a vote that waited for the approval finds the review closed', async () => {
    const { version } = await ready('Late vote')
    await slow.client.query('BEGIN')
    await slow.client.query(`SELECT set_config('app.actor', $1, true)`, [`person:${board.editor}`])
    await slow.client.query(`SELECT transition('${version.versionId}', 'REQUEST_CHANGES', 3, 'Wait.', NULL)`)
    const vote = outcomes([
      asPerson(db, board.patientRepresentative, async (tx) => {
        const signature = await makeSignature(tx, {
          personId: board.patientRepresentative,
          ...version,
          meaning: 'reviewed',
        })
        return tx.$executeRaw`INSERT INTO vote (version_id, voter_id, choice, seat, content_hash, signature_id)
          VALUES (${version.versionId}::uuid, ${board.patientRepresentative}::uuid, 'approve', 'patient-representative',
                  ${version.contentHash}, ${signature}::uuid)`
      }),
    ])
    await waitUntilBlocked()
    await slow.client.query('COMMIT')
    expect(await vote).toEqual(['WF010'])
  })
})

test('a refusal by a raw connection is a Postgres error', async () => {
  await expect(slow.as(board.editor, `INSERT INTO article (slug) VALUES ('x')`)).rejects.toBeInstanceOf(
    pg.DatabaseError,
  )
})

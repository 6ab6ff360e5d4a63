import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../migrations/advisory-lock.ts'
import { makeBoardMember } from '../test-kit/account-factories.ts'
import {
  articleContent,
  type Board,
  type MadeVersion,
  makeBoard,
  makeDeclarations,
  makeDraft,
  makeQuorum,
  walkTo,
} from '../test-kit/article-factories.ts'
import { type TestDatabase, testDatabase } from '../test-kit/test-database.ts'
import { signing } from './signing.ts'

// Two people act on one version at the same moment: the second begins while the first has not committed yet.
// Whatever they do, it must end as if one had come after the other.

let db: TestDatabase
let board: Board
let objector: string
let first: pg.Client
let second: pg.Client

beforeAll(async () => {
  db = await testDatabase()
  board = await makeBoard(db)
  objector = await makeBoardMember(db, 'reviewer')
  first = await connect(db.appUrl)
  second = await connect(db.appUrl)
})
afterAll(async () => {
  await first?.end()
  await second?.end()
  await db?.close()
})

interface Act {
  readonly who: () => string
  readonly statements: (version: MadeVersion) => readonly string[]
}

const signature = `current_setting('app.signature')::uuid`
const voting = (who: () => string, seat: string, choice: 'approve' | 'object'): Act => ({
  who,
  statements: (version) => [
    ...signing(who(), 'reviewed', version, null),
    `INSERT INTO vote (version_id, voter_id, choice, seat, reason, content_hash, signature_id)
     VALUES ('${version.versionId}', '${who()}', '${choice}', '${seat}', 'Because.', '${version.contentHash}', ${signature})`,
  ],
})
/** The token that everybody has read: created, submitted, under review. */
const token = 3

const acts = {
  vote: voting(() => board.patientRepresentative, 'patient-representative', 'approve'),
  objection: voting(() => objector, 'reviewer', 'object'),
  edit: {
    who: () => board.author,
    statements: (version) => [
      `UPDATE article_version SET content_text = '{"edited":true}' WHERE id = '${version.versionId}'`,
    ],
  },
  'request for changes': {
    who: () => board.editor,
    statements: (version) => [
      `SELECT transition('${version.versionId}', 'REQUEST_CHANGES', ${token}, 'Wait.', NULL)`,
    ],
  },
  approval: {
    who: () => board.chair,
    statements: (version) => [
      ...signing(board.chair, 'approved', version),
      `SELECT transition('${version.versionId}', 'APPROVE', ${token}, '', ${signature})`,
    ],
  },
  'change of interests': {
    who: () => board.reviewers[0],
    statements: ({ versionId }) => [
      `INSERT INTO interest_declaration (version_id, entries) VALUES ('${versionId}', '[{"organization":"Heat Inc."}]')`,
    ],
  },
  'red check': {
    who: () => board.author,
    statements: ({ contentHash }) => [
      `INSERT INTO check_result (content_hash, check_id, check_version, status) VALUES ('${contentHash}', 'cases', 99, 'block')`,
    ],
  },
  'blocking thread': {
    who: () => board.methodologist,
    statements: ({ versionId, contentHash }) => [
      `INSERT INTO thread (version_id, kind, target, target_key, field, audience, quote, prefix, suffix, content_hash, body)
       VALUES ('${versionId}', 'blocking', 'statement', 'S1', 'text', 'clinician', '', '', '', '${contentHash}', 'Wait.')`,
    ],
  },
} as const satisfies { readonly [name: string]: Act }
type Name = keyof typeof acts
const names = Object.keys(acts) as Name[]
const pairs = names.flatMap((one) => names.flatMap((other) => (one === other ? [] : [[one, other] as const])))

let made = 0
async function ready(): Promise<MadeVersion> {
  made += 1
  const content = articleContent({ title: `Interleaved ${made}` })
  const version = await walkTo(db, board, await makeDraft(db, board, { content }), 'UNDER_REVIEW')
  await makeQuorum(db, board, version)
  await makeDeclarations(db, version.versionId, [objector])
  return version
}

/** Begins an act; it stays uncommitted. Answers "done" or the SQLSTATE that refused it. */
async function begin(client: pg.Client, act: Act, version: MadeVersion): Promise<string> {
  await client.query('BEGIN')
  await client.query(`SELECT set_config('app.actor', $1, true), set_config('app.reason', 'Because.', true)`, [
    `person:${act.who()}`,
  ])
  try {
    for (const statement of act.statements(version)) await client.query(statement)
    await client.query('SET CONSTRAINTS ALL IMMEDIATE')
    return 'done'
  } catch (error) {
    return (error as pg.DatabaseError).code ?? String(error)
  }
}

/** Ends it; what was refused is taken back. */
const end = (client: pg.Client, outcome: string) => client.query(outcome === 'done' ? 'COMMIT' : 'ROLLBACK')

async function oneAfterTheOther(order: readonly [Name, Name]): Promise<Ending> {
  const version = await ready()
  const outcomes: Record<string, string> = {}
  for (const name of order) {
    outcomes[name] = await begin(first, acts[name], version)
    await end(first, outcomes[name])
  }
  return ending(version, outcomes)
}

async function atOnce([one, other]: readonly [Name, Name]): Promise<Ending> {
  const version = await ready()
  const before = await begin(first, acts[one], version)
  const pending = begin(second, acts[other], version)
  await Promise.race([pending, somebodyWaits()])
  await end(first, before)
  const after = await pending
  await end(second, after)
  return ending(version, { [one]: before, [other]: after })
}

async function somebodyWaits(): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const rows = await db.sql(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    if (rows.length > 0) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

interface Ending {
  readonly outcomes: Readonly<Record<string, string>>
  readonly state: unknown
}

/** What both came to, and how the version stands then. */
async function ending({ versionId }: MadeVersion, outcomes: Record<string, string>): Promise<Ending> {
  const [state] = await db.sql(
    `SELECT version.state, version.lock, version.round,
            (SELECT count(*)::int FROM vote WHERE version_id = version.id AND voided_at IS NULL) AS votes,
            (SELECT count(*)::int FROM vote_standing(version.id) AS standing WHERE standing.counts) AS counting,
            (SELECT array_agg(code ORDER BY code) FROM approval_blockers(version.id)) AS blockers
     FROM article_version AS version WHERE version.id = $1`,
    [versionId],
  )
  const sorted = Object.fromEntries(Object.entries(outcomes).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return { outcomes: sorted, state }
}

describe('two at once end as one after the other:', () => {
  test.each(pairs)('%s, and meanwhile %s', async (one, other) => {
    const serial = [await oneAfterTheOther([one, other]), await oneAfterTheOther([other, one])]
    expect(serial).toContainEqual(await atOnce([one, other]))
  })
})

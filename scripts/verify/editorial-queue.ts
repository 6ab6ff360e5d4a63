import { articleContent } from '../../packages/database/src/test-kit/article-factories.ts'
import type { TestDatabase } from '../../packages/database/src/test-kit/test-database.ts'
import type { Area } from './figure.ts'
import { withTestCluster } from './with-test-cluster.ts'

const versions = 5_000
const rounds = 12

/** What a column of the board asks for, field for field. */
const document = `query ($states: [VersionState!], $filter: QueueFilterInput) {
  reviewQueue(states: $states, filter: $filter, first: 20) { totalCount pageInfo { hasNextPage endCursor } edges { node {
    id slug number state title question round lock contentHash updatedAt contributors { id name } events { to at }
    votes { counts voter { id } } moves { move allowed needsReason needsSignature unmet { code message } }
    seats { role needed reason filledBy { id } } interests { status person { id } }
    assignments { seat endedAt person { id name } } claims { seat allowed unmet { code } } votesDueOn votesOverdue } } } }`

/** The queue with 5,000 versions on it, as every column and filter of the board asks for it. */
export const verifyEditorialQueue: Area = async ({ figure, progress }) =>
  withTestCluster(async (cluster) => {
    const { boardApi } = await import('../../apps/api/src/editorial/board.test-kit.ts')
    const on = await boardApi({ cluster })
    const { sql } = on.api.test
    await seed(sql, on.board)
    const [count] = await sql<{ all: number }>(`SELECT count(*)::int AS all FROM article_version`)
    const { actor } = await on.as(on.board.reviewers[0])
    const times: number[] = []
    for (let round = 0; round <= rounds; round += 1) {
      for (const [states, filter] of asked) {
        const started = performance.now()
        const { errors } = await on.api.run(actor, document, { states, filter })
        const took = performance.now() - started
        if (errors) throw new Error(errors[0]?.message)
        if (round > 0) times.push(took)
        else progress(`${states.join(' ')} ${JSON.stringify(filter)}: ${Math.round(took)} ms at first`)
      }
    }
    await on.api.close()
    const p95 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
    figure({ name: 'editorial.queue_versions', value: count?.all ?? 0, bar: { atLeast: versions } })
    figure({ name: 'editorial.queue_p95_ms', value: Math.round(p95), bar: { atMost: 200 } })
  })

const open = ['DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'APPROVED', 'CHANGES_REQUESTED']
const asked: readonly (readonly [readonly string[], object])[] = [
  ...open.map((state) => [[state], {}] as const),
  [open, { mine: true }],
  [['UNDER_REVIEW'], { unassigned: true }],
  [open, { overdue: true }],
  [open, { text: 'Seeded 4321' }],
]

/** Rows as the guards would have let them come about, written past them: 5,000 walks would take an hour. */
async function seed(
  sql: TestDatabase['sql'],
  board: { readonly author: string; readonly editor: string; readonly reviewers: readonly [string, string] },
): Promise<void> {
  const tables = [
    'article',
    'article_version',
    'contributor',
    'version_event',
    'seat_assignment',
    'review_deadline',
  ]
  for (const table of tables) await sql(`ALTER TABLE ${table} DISABLE TRIGGER ALL`)
  await sql(
    `INSERT INTO article (id, slug, created_by, created_at)
     SELECT gen_random_uuid(), 'seeded-' || n, $1, now() FROM generate_series(1, $2::int) AS n`,
    [board.author, versions],
  )
  await sql(
    `WITH made AS (
       SELECT article.id AS article_id, n, jsonb_set(jsonb_set($2::jsonb, '{title}', to_jsonb('Seeded ' || n)),
                '{question}', to_jsonb('Does treatment ' || n || ' help?')) AS content,
              (ARRAY['DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'APPROVED', 'CHANGES_REQUESTED'])[1 + n % 5] AS state
       FROM article CROSS JOIN LATERAL (SELECT substr(slug, 8)::int AS n) AS numbered WHERE slug LIKE 'seeded-%')
     INSERT INTO article_version (article_id, number, state, content_text, content, content_hash, lock, round, created_by,
                                  created_at, updated_at, submitted_at, under_review_at, approved_at, in_force)
     SELECT article_id, 1, state, content::text, content, encode(sha256(convert_to(content::text, 'UTF8')), 'hex'), 1,
            CASE WHEN state = 'UNDER_REVIEW' THEN 1 ELSE 0 END, $1, now() - n * interval '1 minute', now() - n * interval '1 minute',
            now(), now(), CASE WHEN state = 'APPROVED' THEN now() END, CASE WHEN state = 'APPROVED' THEN tstzrange(now(), NULL) END
     FROM made`,
    [board.author, JSON.stringify(articleContent())],
  )
  await sql(
    `INSERT INTO contributor (version_id, person_id, since) SELECT id, $1, now() FROM article_version`,
    [board.author],
  )
  await sql(
    `INSERT INTO review_deadline (version_id, round, due_on, set_by, set_at)
     SELECT id, 1, current_date + (row_number() OVER () % 30)::int - 10, $1, now() FROM article_version WHERE state = 'UNDER_REVIEW'`,
    [board.editor],
  )
  await sql(
    `INSERT INTO seat_assignment (version_id, round, seat, person_id, assigned_by, assigned_at)
     SELECT id, 1, 'reviewer', CASE WHEN random() < 0.5 THEN $2::uuid ELSE $3::uuid END, $1, now()
     FROM article_version WHERE state = 'UNDER_REVIEW'`,
    [board.editor, ...board.reviewers],
  )
  for (const table of tables) await sql(`ALTER TABLE ${table} ENABLE TRIGGER ALL`)
  for (const table of [...tables, 'person', 'board_grant']) await sql(`ANALYZE ${table}`)
}

import { createHash, randomUUID } from 'node:crypto'
import { checkIds, moves, type SignatureMeaning } from '@guideboard/content'
import { canonicalJson } from '@guideboard/rules'
import pg from 'pg'
import { articleContent } from '../../test-kit/article-factories.ts'
import type { SignatureKind } from './model-state.ts'

/** What an act came to: done, or the SQLSTATE that refused it. */
export type Outcome = 'done' | string

/** One article of a model run in the database, and the connections that the acts go through. */
export class BoardRun {
  readonly #app: pg.Client
  readonly #owner: pg.Client
  readonly #people: readonly string[]
  readonly #name = randomUUID()
  readonly articleId = randomUUID()
  readonly versionIds: string[] = []

  constructor(clients: { readonly app: pg.Client; readonly owner: pg.Client }, people: readonly string[]) {
    this.#app = clients.app
    this.#owner = clients.owner
    this.#people = people
  }

  /** The text of a number: canonical JSON, never the same in two runs. */
  textOf(content: number): string {
    return canonicalJson(articleContent({ title: `Run ${this.#name}, text ${content}` }))
  }

  hashOf(content: number): string {
    return createHash('sha256').update(this.textOf(content), 'utf8').digest('hex')
  }

  personId(who: number): string {
    return this.#people[who] ?? ''
  }

  start(author: number): Promise<Outcome> {
    return this.as(author, `INSERT INTO article (id, slug) VALUES ('${this.articleId}', 'run-${this.#name}')`)
  }

  /** Runs statements as a person in one transaction: as guideboard_app, or as the owner of the tables. */
  async as(who: number | 'nobody', statements: string, role: 'app' | 'owner' = 'app'): Promise<Outcome> {
    const client = role === 'app' ? this.#app : this.#owner
    const actor = who === 'nobody' ? '' : `person:${this.personId(who)}`
    try {
      await client.query(
        `BEGIN; SELECT set_config('app.actor', '${actor}', true), set_config('app.reason', '', true),
                       set_config('app.signature', '', true), set_config('app.request_id', 'model', true);
         ${statements}; COMMIT`,
      )
      return 'done'
    } catch (error) {
      await client.query('ROLLBACK')
      if (error instanceof pg.DatabaseError && error.code !== undefined) return error.code
      throw error
    }
  }

  async createVersion(who: number, content: number, basedOn: string | undefined): Promise<Outcome> {
    const id = randomUUID()
    const outcome = await this.as(
      who,
      `INSERT INTO article_version (id, article_id, based_on_version_id, content_text)
       VALUES ('${id}', '${this.articleId}', ${basedOn === undefined ? 'NULL' : `'${basedOn}'`}, ${literal(this.textOf(content))})`,
    )
    if (outcome === 'done') this.versionIds.push(id)
    return outcome
  }

  /** A run of every check over a text, as things stand around its version, with one verdict. */
  runChecks(content: number, green: boolean): Promise<Outcome> {
    const hash = this.hashOf(content)
    const ids = checkIds.map((id) => `('${id}')`).join(', ')
    return this.as(
      0,
      `INSERT INTO check_result (content_hash, check_id, check_version, status, context)
       SELECT '${hash}', one.id, 1 + (SELECT coalesce(max(check_version), 100) FROM check_result WHERE content_hash = '${hash}'),
              '${green ? 'pass' : 'block'}',
              coalesce((SELECT jsonb_object_agg(part, around -> part) FROM unnest(rule.sees) AS part), '{}')
       FROM (VALUES ${ids}) AS one (id)
       LEFT JOIN check_rule AS rule ON rule.check_id = one.id
       CROSS JOIN article_version AS own
       CROSS JOIN LATERAL check_context(own.article_id, own.based_on_version_id, own.content) AS around
       WHERE own.content_hash = '${hash}'`,
    )
  }

  /** Statements that sign as asked, and the expression that names the signature. */
  signing(
    kind: SignatureKind,
    given: {
      readonly who: number
      readonly meaning: SignatureMeaning
      readonly versionId: string
      readonly content: number
    },
  ): { readonly before: string; readonly signature: string } {
    if (kind === 'none') return { before: '', signature: 'NULL' }
    const meanings: readonly SignatureMeaning[] = ['AUTHORED', 'REVIEWED', 'APPROVED', 'WITHDRAWN']
    const other = meanings.find((one) => one !== given.meaning) ?? 'AUTHORED'
    const meaning = (kind === 'another meaning' ? other : given.meaning).toLowerCase()
    const hash = kind === 'another version' ? 'f'.repeat(64) : this.hashOf(given.content)
    const confirmation = randomUUID()
    const both = (meaning === 'approved' || meaning === 'withdrawn') && kind !== 'one component'
    return {
      before: `INSERT INTO identity_confirmation (id, token_hash, person_id, meaning, version_id, content_hash, expires_at, second_factor)
          VALUES ('${confirmation}', '${createHash('sha256').update(confirmation).digest('hex')}', '${this.personId(given.who)}',
                  '${meaning}', '${given.versionId}', '${hash}', now() + interval '4 minutes', ${both ? "'totp'" : 'NULL'});
        INSERT INTO signature (confirmation_id) VALUES ('${confirmation}');`,
      signature: `(SELECT id FROM signature WHERE confirmation_id = '${confirmation}')`,
    }
  }

  /** Lets the time of a scheduled approval come, and has the installation run it. Undefined: none was waiting. */
  async runSchedule(versionId: string): Promise<string | undefined> {
    // A schedule is never changed: that its time has come is written past the guard that says so.
    await this.#owner.query(
      `BEGIN; SELECT set_config('app.actor', 'system:clock', true);
       ALTER TABLE scheduled_approval DISABLE TRIGGER scheduled_approval_guarded_update;
       UPDATE scheduled_approval SET effective_from = clock_timestamp() - interval '1 second'
         WHERE version_id = '${versionId}' AND ended_at IS NULL;
       ALTER TABLE scheduled_approval ENABLE ALWAYS TRIGGER scheduled_approval_guarded_update; COMMIT`,
    )
    await this.#app.query(`BEGIN; SELECT set_config('app.actor', 'system:schedule', true)`)
    const { rows } = await this.#app.query<{ ran_outcome: string }>('SELECT * FROM run_due_schedule()')
    await this.#app.query('COMMIT')
    return rows[0]?.ran_outcome
  }

  /** Everything of the article that the model knows too, as plain values. */
  async state(): Promise<readonly StoredVersion[]> {
    const { rows } = await this.#owner.query<{ stored: StoredVersion }>(stateQuery, [
      this.articleId,
      this.#people,
    ])
    return rows.map(({ stored }) => stored)
  }

  /** What is wrong with the article's history, whatever the model says; empty when nothing is. */
  async faults(): Promise<readonly string[]> {
    const { rows } = await this.#owner.query<{ fault: string }>(faultsQuery, [this.articleId])
    return rows.map(({ fault }) => fault)
  }
}

export interface StoredVersion {
  readonly number: number
  readonly state: string
  readonly lock: number
  readonly round: number
  readonly hash: string
  readonly wasInForce: boolean
  readonly isInForce: boolean
  readonly contributors: readonly number[]
  readonly votes: readonly {
    readonly voter: number
    readonly seat: string
    readonly choice: string
    readonly live: boolean
    readonly counts: boolean
  }[]
  readonly events: readonly string[]
  readonly threads: readonly {
    readonly opener: number
    readonly kind: string
    readonly open: boolean
    readonly entries: number
  }[]
  readonly schedules: readonly { readonly chair: number; readonly outcome: string }[]
  readonly surveys: readonly string[]
  /** Whether a survey moved the day of the next review. */
  readonly dueMoved: boolean
  /** Reviews that a withdrawal opened. */
  readonly tasks: number
}

export const literal = (text: string): string => pg.escapeLiteral(text)

const stateQuery = `
  SELECT jsonb_build_object(
    'number', version.number, 'state', version.state, 'lock', version.lock, 'round', version.round,
    'hash', version.content_hash, 'wasInForce', version.in_force IS NOT NULL,
    'isInForce', coalesce(version.in_force @> now(), false),
    'contributors', (SELECT coalesce(jsonb_agg(place ORDER BY place), '[]') FROM (
       SELECT array_position($2::uuid[], person_id) - 1 AS place FROM contributor WHERE version_id = version.id) AS c),
    'votes', (SELECT coalesce(jsonb_agg(jsonb_build_object(
         'voter', array_position($2::uuid[], vote.voter_id) - 1, 'seat', vote.seat, 'choice', vote.choice,
         'live', vote.voided_at IS NULL, 'counts', standing.counts) ORDER BY vote.at, vote.id), '[]')
       FROM vote JOIN vote_standing(version.id) AS standing ON standing.vote_id = vote.id
       WHERE vote.version_id = version.id),
    'events', (SELECT coalesce(jsonb_agg(to_state ORDER BY seq), '[]') FROM version_event WHERE version_id = version.id),
    'threads', (SELECT coalesce(jsonb_agg(jsonb_build_object(
         'opener', array_position($2::uuid[], thread.opened_by) - 1, 'kind', thread.kind, 'open', thread.resolved_at IS NULL,
         'entries', (SELECT count(*) FROM thread_entry WHERE thread_id = thread.id)) ORDER BY thread.opened_at), '[]')
       FROM thread WHERE thread.version_id = version.id),
    'schedules', (SELECT coalesce(jsonb_agg(jsonb_build_object(
         'chair', array_position($2::uuid[], chair_id) - 1, 'outcome', coalesce(outcome, 'waiting')) ORDER BY scheduled_at), '[]')
       FROM scheduled_approval WHERE version_id = version.id),
    'surveys', (SELECT coalesce(jsonb_agg(outcome ORDER BY at), '[]') FROM surveillance_review WHERE version_id = version.id),
    'dueMoved', EXISTS (SELECT FROM review_due(version.id) AS due
       WHERE due.statement_key IS NULL AND due.due_on <> version.content ->> 'reviewDueOn'),
    'tasks', (SELECT count(*) FROM review_task WHERE version_id = version.id)
  ) AS stored
  FROM article_version AS version WHERE version.article_id = $1 ORDER BY version.number`

const moveTable = moves.map(({ move, from, to }) => `('${move}', '${from}', '${to}')`).join(', ')

const faultsQuery = `
  WITH event AS (SELECT *, row_number() OVER (ORDER BY seq) AS place, lag(hash, 1, '') OVER (ORDER BY seq) AS earlier,
                        lag(to_state) OVER (PARTITION BY version_id ORDER BY seq) AS stood
                 FROM version_event WHERE chain = $1)
  SELECT format('event %s stands at place %s', seq, place) AS fault FROM event WHERE seq <> place
  UNION ALL SELECT format('event %s does not follow from the one before', seq) FROM event WHERE previous_hash <> earlier
  UNION ALL SELECT format('event %s has another hash than its content', stored.seq)
    FROM version_event AS stored WHERE stored.chain = $1 AND stored.hash <> version_event_hash(stored)
  UNION ALL SELECT format('event %s moves from %s, where the version stood at %s', seq, from_state, stood)
    FROM event WHERE from_state IS DISTINCT FROM stood
  UNION ALL SELECT format('event %s is no move of the table', seq) FROM event
    WHERE move IS NOT NULL AND (move, from_state, to_state) NOT IN (VALUES ${moveTable})
  UNION ALL SELECT format('event %s has no reason', seq) FROM event WHERE reason !~ '\\S'
  UNION ALL SELECT format('version %s is %s, its last event says %s', version.number, version.state, last.to_state)
    FROM article_version AS version
    CROSS JOIN LATERAL (SELECT to_state FROM event WHERE version_id = version.id ORDER BY seq DESC LIMIT 1) AS last
    WHERE version.article_id = $1 AND version.state <> last.to_state
  UNION ALL SELECT format('%s versions are approved', count(*)) FROM article_version
    WHERE article_id = $1 AND state = 'APPROVED' HAVING count(*) > 1
  UNION ALL SELECT format('%s versions are in review', count(*)) FROM article_version
    WHERE article_id = $1 AND state IN ('SUBMITTED', 'UNDER_REVIEW') HAVING count(*) > 1
  UNION ALL SELECT format('version %s was approved by somebody who wrote it', version.number)
    FROM article_version AS version JOIN event ON event.version_id = version.id AND event.move = 'APPROVE'
    JOIN contributor ON contributor.version_id = version.id AND contributor.person_id = event.actor_id
    WHERE version.article_id = $1
  UNION ALL SELECT format('version %s holds a hash that is not its text''s', number) FROM article_version
    WHERE article_id = $1 AND content_hash <> encode(sha256(convert_to(content_text, 'UTF8')), 'hex')`

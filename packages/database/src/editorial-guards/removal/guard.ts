import type { MadeVersion } from '../../test-kit/article-factories.ts'
import type { Scene } from './scene.ts'

/** A guard, what removes it, and an act that it alone stops: refused with it, done without it. */
export interface Guard {
  readonly guard: string
  /** The SQLSTATE of the refusal. */
  readonly code: string
  readonly removal: string
  /** Empty: nobody is named. */
  readonly actor: (scene: Scene) => string
  readonly act: (scene: Scene) => readonly string[]
}

/** What a trigger adds to an act by itself: there with it, missing without it. */
export interface Addition {
  readonly addition: string
  readonly removal: string
  readonly actor: (scene: Scene) => string
  readonly act: (scene: Scene) => readonly string[]
  /** SQL of a condition that holds when it is there. */
  readonly seen: (scene: Scene) => string
}

export const withoutTrigger = (trigger: string, table: string): string =>
  `DROP TRIGGER ${trigger} ON ${table}`

/** Puts a function of another answer in the place of one. */
export const returning = (signature: string, returns: string, body: string): string =>
  `CREATE OR REPLACE FUNCTION ${signature} RETURNS ${returns} LANGUAGE sql AS $$ ${body} $$`

export const nobodyContributed = returning(
  'contributed(p_person uuid, p_version uuid)',
  'boolean',
  'SELECT false',
)

/** Statements that the rest of the transaction runs as somebody else. */
export const asActor = (person: string, statements: readonly string[]): readonly string[] => [
  `SELECT set_config('app.actor', 'person:${person}', true)`,
  ...statements,
]

export const because = `SELECT set_config('app.reason', 'x', true)`

export const setState = (version: MadeVersion, state: string): string =>
  `UPDATE article_version SET state = '${state}' WHERE id = '${version.versionId}'`

export const vote = (version: MadeVersion, voter: string, choice = 'approve'): string =>
  `INSERT INTO vote (version_id, voter_id, choice, seat, reason, content_hash, signature_id)
   VALUES ('${version.versionId}', '${voter}', '${choice}', 'reviewer', 'x', '${version.contentHash}', current_setting('app.signature')::uuid)`

/** Confirms who they are, and signs. */
export const signed = (person: string, meaning: string, version: MadeVersion): readonly string[] => [
  `WITH confirmed AS (INSERT INTO identity_confirmation (token_hash, person_id, meaning, version_id, content_hash, expires_at, second_factor)
     VALUES (encode(sha256(gen_random_uuid()::text::bytea), 'hex'), '${person}', '${meaning}', '${version.versionId}',
             '${version.contentHash}', now() + interval '5 minutes', 'totp') RETURNING id)
   SELECT set_config('probe.confirmation', id::text, true) FROM confirmed`,
  `INSERT INTO signature (confirmation_id) VALUES (current_setting('probe.confirmation')::uuid)`,
  `SELECT set_config('app.signature', (SELECT id::text FROM signature
     WHERE confirmation_id = current_setting('probe.confirmation')::uuid), true)`,
]

export const screening = (version: MadeVersion, person: string, matches = '[]'): string =>
  `INSERT INTO interest_screening (version_id, person_id, matches) VALUES ('${version.versionId}', '${person}', '${matches}')`

export const seat = (version: MadeVersion, role: string, person: string): string =>
  `INSERT INTO seat_assignment (version_id, seat, person_id) VALUES ('${version.versionId}', '${role}', '${person}')`

/** Some day hence, or a day gone by. */
export const scheduling = ({ board, ready }: Scene, when: string): readonly string[] => [
  ...signed(board.chair, 'approved', ready),
  `INSERT INTO scheduled_approval (version_id, content_hash, chair_id, effective_from, signature_id, scheduled_at)
   VALUES ('${ready.versionId}', '${ready.contentHash}', '${board.chair}', clock_timestamp() + interval '${when}',
           current_setting('app.signature')::uuid, now())`,
]

/** SQL that holds when such a row is there. */
export const there = (from: string) => `EXISTS (SELECT FROM ${from})`

export const author = ({ board }: Scene) => board.author
export const chair = ({ board }: Scene) => board.chair

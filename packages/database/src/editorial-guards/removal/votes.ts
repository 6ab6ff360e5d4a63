import { type Guard, nobodyContributed, returning, setState, signed, vote, withoutTrigger } from './guard.ts'
import type { Scene } from './scene.ts'

const noSignature = returning(
  'require_signature(p_signature uuid, p_actor uuid, p_meaning text, p_version uuid, p_hash text)',
  'void',
  'SELECT',
)
const enrolled = (person: string) =>
  `INSERT INTO totp_enrolment (id, person_id, secret_sealed, last_step)
   VALUES ('00000000-0000-4000-8000-00000000000e', '${person}', 'sealed', 7)`
const confirmed = ({ board, ready }: Scene, id: string, follows: string | null, meaning = 'authored') =>
  `INSERT INTO identity_confirmation (id, token_hash, person_id, meaning, version_id, content_hash, expires_at, session_id, follows_id)
   VALUES ('${id}', encode(sha256(gen_random_uuid()::text::bytea), 'hex'), '${board.chair}', '${meaning}', '${ready.versionId}',
           '${ready.contentHash}', now() + interval '5 minutes', '${board.author}', ${follows === null ? 'NULL' : `'${follows}'`})`

/** Votes, signatures and what is kept of both. */
export const votesGuards: readonly Guard[] = [
  {
    guard: 'votes on the current content only',
    code: 'WF011',
    removal: withoutTrigger('vote_guarded_insert', 'vote'),
    actor: ({ board }) => board.reviewers[0],
    act: ({ board, inReview }) => [
      ...signed(board.reviewers[0], 'reviewed', inReview),
      `INSERT INTO vote (version_id, voter_id, choice, seat, round, at, content_hash, signature_id)
       VALUES ('${inReview.versionId}', '${board.reviewers[0]}', 'approve', 'reviewer', 1, now(), 'old', current_setting('app.signature')::uuid)`,
    ],
  },
  {
    guard: 'no vote by a contributor',
    code: 'WF012',
    removal: nobodyContributed,
    actor: ({ authorChair }) => authorChair,
    act: ({ authorChair, ownWork }) => [
      ...signed(authorChair, 'reviewed', ownWork),
      vote(ownWork, authorChair),
    ],
  },
  {
    guard: 'versions are never deleted',
    code: 'WF015',
    removal: withoutTrigger('vote_append_only', 'vote'),
    actor: ({ board }) => board.chair,
    act: () => [`DELETE FROM vote`],
  },
  {
    guard: 'events are never changed',
    code: 'WF015',
    removal: withoutTrigger('version_event_append_only', 'version_event'),
    actor: ({ board }) => board.chair,
    act: () => [`UPDATE version_event SET reason = 'Another.'`],
  },
  {
    guard: 'events are never written by hand',
    code: 'WF015',
    removal: withoutTrigger('version_event_by_cause', 'version_event'),
    actor: ({ board }) => board.chair,
    act: () => [
      `INSERT INTO version_event SELECT chain, seq + 100, version_id, number, move, from_state, to_state, at, actor_id, reason,
         content_hash, NULL, request_id, previous_hash, hash FROM version_event LIMIT 1`,
    ],
  },
  {
    guard: 'signatures',
    code: 'WF017',
    removal: noSignature,
    actor: ({ board }) => board.chair,
    act: ({ ready }) => [setState(ready, 'APPROVED')],
  },
  {
    guard: 'a signature needs a confirmation',
    code: 'WF017',
    removal: withoutTrigger('signature_by_confirmation', 'signature'),
    actor: ({ board }) => board.chair,
    act: ({ board, ready }) => [
      `INSERT INTO identity_confirmation (token_hash, person_id, meaning, version_id, content_hash, expires_at)
       VALUES (repeat('a', 64), '${board.author}', 'approved', '${ready.versionId}', '${ready.contentHash}', now() + interval '1 minute')`,
      `INSERT INTO signature (confirmation_id, person_id, printed_name, meaning, version_id, content_hash, method, signed_at)
       SELECT id, '${board.chair}', 'x', 'approved', version_id, content_hash, 'password', now()
       FROM identity_confirmation WHERE token_hash = repeat('a', 64)`,
    ],
  },
  {
    guard: 'a confirmation of identity once',
    code: 'WF017',
    removal: withoutTrigger('identity_confirmation_used_once', 'identity_confirmation'),
    actor: ({ board }) => board.chair,
    act: ({ board, ready }) => [
      ...signed(board.chair, 'approved', ready),
      `UPDATE identity_confirmation SET used_at = now() WHERE used_at IS NOT NULL`,
    ],
  },
  {
    guard: 'one live vote',
    code: '23505',
    removal: 'DROP INDEX one_live_vote',
    actor: ({ board }) => board.chair,
    act: ({ board, ready }) => [
      `ALTER TABLE vote DISABLE TRIGGER USER`,
      ...signed(board.chair, 'reviewed', ready),
      `INSERT INTO vote (version_id, voter_id, choice, seat, round, at, content_hash, signature_id)
       VALUES ('${ready.versionId}', '${board.reviewers[0]}', 'approve', 'reviewer', 1, now(), 'x', current_setting('app.signature')::uuid)`,
    ],
  },
  {
    guard: 'two components',
    code: 'WF020',
    removal: returning('require_two_components(p_meaning text, p_second_factor text)', 'void', 'SELECT'),
    actor: ({ board }) => board.chair,
    act: ({ board, ready }) =>
      signed(board.chair, 'approved', ready).map((statement) => statement.replace("'totp'", 'NULL')),
  },
  {
    guard: 'a step of one-time codes once',
    code: 'WF021',
    removal: withoutTrigger('totp_enrolment_step_once', 'totp_enrolment'),
    actor: ({ board }) => board.chair,
    act: ({ board }) => [enrolled(board.chair), `UPDATE totp_enrolment SET last_step = 7`],
  },
  {
    guard: 'a recovery code once',
    code: 'WF021',
    removal: withoutTrigger('recovery_code_used_once', 'recovery_code'),
    actor: ({ board }) => board.chair,
    act: ({ board }) => [
      enrolled(board.chair),
      `INSERT INTO recovery_code (enrolment_id, person_id, code_hash, used_at)
       VALUES ('00000000-0000-4000-8000-00000000000e', '${board.chair}', repeat('c', 64), now())`,
      `UPDATE recovery_code SET used_at = now()`,
    ],
  },
  {
    guard: 'an ended second factor stays ended',
    code: 'WF015',
    removal: withoutTrigger('totp_enrolment_guarded', 'totp_enrolment'),
    actor: ({ board }) => board.chair,
    act: ({ board }) => [
      enrolled(board.chair),
      `UPDATE totp_enrolment SET ended_at = now()`,
      `UPDATE totp_enrolment SET ended_at = NULL`,
    ],
  },
  {
    guard: 'one password carries no approval',
    code: 'WF022',
    removal: withoutTrigger('identity_confirmation_guarded', 'identity_confirmation'),
    actor: ({ board }) => board.chair,
    act: (scene) => [
      confirmed(scene, '00000000-0000-4000-8000-0000000000f1', null),
      confirmed(
        scene,
        '00000000-0000-4000-8000-0000000000f2',
        '00000000-0000-4000-8000-0000000000f1',
        'approved',
      ),
    ],
  },
  {
    guard: 'only what is in force is reviewed',
    code: 'WF027',
    removal: withoutTrigger('surveillance_review_guarded', 'surveillance_review'),
    actor: ({ board }) => board.reviewers[0],
    act: ({ board, ready }) => [
      ...signed(board.reviewers[0], 'surveyed', ready),
      `INSERT INTO surveillance_review (version_id, outcome, sources, reason, reviewer_id, signature_id, content_hash, at)
       VALUES ('${ready.versionId}', 'update', '{x}', 'x', '${board.reviewers[0]}', current_setting('app.signature')::uuid, 'x', now())`,
    ],
  },
  {
    guard: 'tasks come from their cause',
    code: 'WF015',
    removal: withoutTrigger('review_task_by_cause', 'review_task'),
    actor: ({ board }) => board.chair,
    act: ({ ready }) => [
      `INSERT INTO review_task (version_id, cause, opened_at, due_at) VALUES ('${ready.versionId}', 'withdrawal', now(), now())`,
    ],
  },
]

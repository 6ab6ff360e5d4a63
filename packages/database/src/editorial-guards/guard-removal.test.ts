import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeBoardGrant, makeBoardMember, makePerson } from '../test-kit/account-factories.ts'
import {
  articleContent,
  type Board,
  type MadeVersion,
  makeBoard,
  makeChecksGreen,
  makeDeclarations,
  makeDraft,
  makeQuorum,
  makeVote,
  walkTo,
} from '../test-kit/article-factories.ts'
import { type TestDatabase, testDatabase } from '../test-kit/test-database.ts'
import { makeSuggestion, makeThread } from '../test-kit/thread-factories.ts'
import { type Probe, probe } from './probe.ts'

// Each guard, what removes it, and an act that it alone stops: refused with it, done without it. A guard that
// could be dropped unseen would fail here.

let db: TestDatabase
let owner: Probe
let board: Board
let authorChair: string
let draft: MadeVersion
let unchecked: MadeVersion
let inReview: MadeVersion
let objected: MadeVersion
let ready: MadeVersion
let ownWork: MadeVersion
let approved: MadeVersion
let nextReady: MadeVersion
let rival: MadeVersion
let newcomer: string
let stranger: string
let talkedOver: MadeVersion
let blocking: string
let suggested: string
let outsider: string
let replacing: MadeVersion

beforeAll(async () => {
  db = await testDatabase()
  owner = await probe(db, 'owner')
  board = await makeBoard(db)
  authorChair = await makeBoardMember(db, 'author')
  for (const role of ['chair', 'reviewer']) await makeBoardGrant(db, { personId: authorChair, role })
  const content = (title: string) => ({ content: articleContent({ title }) })
  unchecked = await makeDraft(db, board, content('Unchecked'))
  draft = await makeDraft(db, board, content('Draft'))
  await makeChecksGreen(db, board.author, draft.contentHash)
  rival = await makeDraft(db, board, { ...content('Rival'), articleId: draft.articleId })
  await walkTo(db, board, rival, 'SUBMITTED')
  inReview = await walkTo(db, board, await makeDraft(db, board, content('In review')), 'UNDER_REVIEW')
  objected = await walkTo(db, board, await makeDraft(db, board, content('Objected')), 'UNDER_REVIEW')
  await makeQuorum(db, board, objected)
  await makeVote(db, board.patientRepresentative, objected, {
    seat: 'patient-representative',
    choice: 'object',
    reason: 'No.',
  })
  const byChair = { ...board, author: authorChair }
  ownWork = await walkTo(db, byChair, await makeDraft(db, byChair, content('Own work')), 'UNDER_REVIEW')
  await makeQuorum(db, board, ownWork)
  await makeDeclarations(db, ownWork.versionId, [authorChair])
  approved = await walkTo(db, board, await makeDraft(db, board, content('Approved')), 'APPROVED')
  nextReady = await makeDraft(db, board, { ...content('Next'), articleId: approved.articleId })
  await walkTo(db, board, nextReady, 'UNDER_REVIEW')
  await makeQuorum(db, board, nextReady)
  const replaced = await walkTo(db, board, await makeDraft(db, board, content('Replaced')), 'APPROVED')
  replacing = await makeDraft(db, board, {
    content: { ...articleContent({ title: 'Replacing' }), ruleSet: {} },
    articleId: replaced.articleId,
  })
  await walkTo(db, board, replacing, 'UNDER_REVIEW')
  await makeQuorum(db, board, replacing)
  ready = await walkTo(db, board, await makeDraft(db, board, content('Ready')), 'UNDER_REVIEW')
  await makeQuorum(db, board, ready)
  newcomer = await makeBoardMember(db, 'chair')
  stranger = await makePerson(db)
  for (const role of ['reviewer', 'editor']) await makeBoardGrant(db, { personId: newcomer, role })
  talkedOver = await walkTo(db, board, await makeDraft(db, board, content('Talked over')), 'UNDER_REVIEW')
  await makeQuorum(db, board, talkedOver)
  blocking = await makeThread(db, board.methodologist, talkedOver, { kind: 'blocking' })
  outsider = await makeBoardMember(db, 'auditor')
  suggested = await makeSuggestion(db, board.reviewers[0], talkedOver)
})
afterAll(async () => {
  await owner?.close()
  await db?.close()
})

const withoutTrigger = (trigger: string, table: string) => `DROP TRIGGER ${trigger} ON ${table}`
const returning = (signature: string, returns: string, body: string) =>
  `CREATE OR REPLACE FUNCTION ${signature} RETURNS ${returns} LANGUAGE sql AS $$ ${body} $$`
const nobodyContributed = returning('contributed(p_person uuid, p_version uuid)', 'boolean', 'SELECT false')
const everyoneHolds = returning('holds_board_role(p_person uuid, p_role text)', 'boolean', 'SELECT true')
const noSignature = returning(
  'require_signature(p_signature uuid, p_actor uuid, p_meaning text, p_version uuid, p_hash text)',
  'void',
  'SELECT',
)
const resolveBlocking = () => `UPDATE thread SET resolved_at = now() WHERE id = '${blocking}'`
const setState = (version: MadeVersion, state: string) =>
  `UPDATE article_version SET state = '${state}' WHERE id = '${version.versionId}'`
const vote = (version: MadeVersion, voter: string, hash = version.contentHash) =>
  `INSERT INTO vote (version_id, voter_id, choice, seat, content_hash, signature_id)
   VALUES ('${version.versionId}', '${voter}', 'approve', 'reviewer', '${hash}', current_setting('app.signature')::uuid)`
const signed = (person: string, meaning: string, version: MadeVersion) => [
  `WITH confirmed AS (INSERT INTO identity_confirmation (token_hash, person_id, meaning, version_id, content_hash, expires_at, second_factor)
     VALUES (encode(sha256(gen_random_uuid()::text::bytea), 'hex'), '${person}', '${meaning}', '${version.versionId}',
             '${version.contentHash}', now() + interval '5 minutes', 'totp') RETURNING id)
   SELECT set_config('probe.confirmation', id::text, true) FROM confirmed`,
  `INSERT INTO signature (confirmation_id) VALUES (current_setting('probe.confirmation')::uuid)`,
  `SELECT set_config('app.signature', (SELECT id::text FROM signature
     WHERE confirmation_id = current_setting('probe.confirmation')::uuid), true)`,
]

const screening = (version: MadeVersion, person: string) =>
  `INSERT INTO interest_screening (version_id, person_id, matches) VALUES ('${version.versionId}', '${person}', '[]')`
const seat = (version: MadeVersion, role: string, person: string) =>
  `INSERT INTO seat_assignment (version_id, seat, person_id) VALUES ('${version.versionId}', '${role}', '${person}')`
const everyoneIsClear = returning('interest_fault(p_person uuid, p_version uuid)', 'text', 'SELECT NULL')
const withSchedule = (when: string, version = ready) => [
  ...signed(board.chair, 'approved', version),
  `INSERT INTO scheduled_approval (version_id, content_hash, chair_id, effective_from, signature_id, scheduled_at)
   VALUES ('${version.versionId}', '${version.contentHash}', '${board.chair}', clock_timestamp() + interval '${when}',
           current_setting('app.signature')::uuid, now())`,
]
const declared = (person: string, version: MadeVersion) =>
  `INSERT INTO interest_declaration (id, version_id, person_id, entries, declared_at)
   VALUES ('00000000-0000-4000-8000-00000000000d', '${version.versionId}', '${person}', '[{"organization":"X"}]', now())`
const enrolled = (person: string) =>
  `INSERT INTO totp_enrolment (id, person_id, secret_sealed, last_step)
   VALUES ('00000000-0000-4000-8000-00000000000e', '${person}', 'sealed', 7)`
const confirmed = (person: string, id: string, follows: string | null, meaning = 'authored') =>
  `INSERT INTO identity_confirmation (id, token_hash, person_id, meaning, version_id, content_hash, expires_at, session_id, follows_id)
   VALUES ('${id}', encode(sha256(gen_random_uuid()::text::bytea), 'hex'), '${person}', '${meaning}', '${ready.versionId}',
           '${ready.contentHash}', now() + interval '5 minutes', '${board.author}', ${follows === null ? 'NULL' : `'${follows}'`})`
const asActor = (person: string, statements: readonly string[]) => [
  `SELECT set_config('app.actor', 'person:${person}', true)`,
  ...statements,
]

interface Guard {
  readonly guard: string
  readonly code: string
  readonly removal: string
  readonly actor: () => string
  readonly act: () => readonly string[]
}

const largeImpact = () =>
  `INSERT INTO cohort_impact (from_hash, to_hash, cohort_version, engine_version, patients, changed, red_flags_changed, result, computed_at)
   SELECT impact_base(id), content_hash, 'large', 'large', 10000, 200, 0,
          '{"patients": 10000, "changed": 200, "redFlagsChanged": 0}', now()
   FROM article_version WHERE id = '${replacing.versionId}'`

const guards: readonly Guard[] = [
  {
    guard: 'one methodologist more for a large impact',
    code: 'WF005',
    removal: `CREATE OR REPLACE FUNCTION cohort_impact_blockers(p_version uuid, p_assumed jsonb DEFAULT '[]', p_approver uuid DEFAULT NULL)
      RETURNS TABLE (code text, message text) LANGUAGE sql AS $$ SELECT '', '' WHERE false $$`,
    actor: () => board.chair,
    act: () => [
      largeImpact(),
      ...signed(board.chair, 'approved', replacing),
      setState(replacing, 'APPROVED'),
    ],
  },
  {
    guard: 'an impact that stays as it was computed',
    code: 'WF015',
    removal: withoutTrigger('cohort_impact_append_only', 'cohort_impact'),
    actor: () => board.author,
    act: () => [largeImpact(), 'UPDATE cohort_impact SET changed = 0'],
  },
  {
    guard: 'an impact whose counts are those of its result',
    code: '23514',
    removal: withoutTrigger('cohort_impact_guarded', 'cohort_impact'),
    actor: () => board.author,
    act: () => [
      `INSERT INTO cohort_impact (from_hash, to_hash, cohort_version, engine_version, patients, changed, red_flags_changed, result, computed_at)
       VALUES ('', '${ready.contentHash}', 'x', 'x', 0, 0, 0, '{"patients": 1, "changed": 2, "redFlagsChanged": 0}', now())`,
    ],
  },
  {
    guard: 'frozen content, forged states and derived columns',
    code: 'WF001',
    removal: withoutTrigger('article_version_guarded_update', 'article_version'),
    actor: () => board.author,
    act: () => [`UPDATE article_version SET content_text = '{}' WHERE id = '${approved.versionId}'`],
  },
  {
    guard: 'the start of a version',
    code: 'WF002',
    removal: withoutTrigger('article_version_guarded_insert', 'article_version'),
    actor: () => board.author,
    act: () => [
      `INSERT INTO article_version (article_id, number, state, content_text, content, content_hash, lock, round, created_by, created_at, updated_at)
       VALUES ('${inReview.articleId}', 9, 'APPROVED', '{}', '{}', 'x', 1, 0, '${board.author}', now(), now())`,
    ],
  },
  {
    guard: 'roles',
    code: 'WF003',
    removal: everyoneHolds,
    actor: () => board.author,
    act: () => [`SELECT set_config('app.reason', 'x', true)`, setState(inReview, 'CHANGES_REQUESTED')],
  },
  {
    guard: 'no approval by a contributor',
    code: 'WF004',
    removal: nobodyContributed,
    actor: () => authorChair,
    act: () => [...signed(authorChair, 'approved', ownWork), setState(ownWork, 'APPROVED')],
  },
  {
    guard: 'the quorum',
    code: 'WF005',
    removal: `CREATE OR REPLACE FUNCTION approval_blockers(p_version uuid, p_assumed jsonb DEFAULT '[]', p_approver uuid DEFAULT NULL)
      RETURNS TABLE (code text, message text) LANGUAGE sql AS $$ SELECT '', '' WHERE false $$`,
    actor: () => board.chair,
    act: () => [...signed(board.chair, 'approved', inReview), setState(inReview, 'APPROVED')],
  },
  {
    guard: 'objections',
    code: 'WF006',
    removal: `DROP TRIGGER vote_guarded_update ON vote; UPDATE vote SET voided_at = now(), void_reason = 'x' WHERE choice = 'object'`,
    actor: () => board.chair,
    act: () => [...signed(board.chair, 'approved', objected), setState(objected, 'APPROVED')],
  },
  {
    guard: 'blocking threads',
    code: 'WF007',
    removal: `CREATE OR REPLACE FUNCTION thread_blockers(p_version uuid) RETURNS TABLE (code text, message text)
      LANGUAGE sql AS $$ SELECT '', '' WHERE false $$`,
    actor: () => board.chair,
    act: () => [...signed(board.chair, 'approved', talkedOver), setState(talkedOver, 'APPROVED')],
  },
  {
    guard: 'who resolves a blocking thread',
    code: 'WF003',
    removal: returning('may_resolve(p_thread thread, p_person uuid)', 'boolean', 'SELECT true'),
    actor: () => board.author,
    act: () => [`SELECT set_config('app.reason', 'Mine.', true)`, resolveBlocking()],
  },
  {
    guard: 'the words of a thread, and the reason for resolving it',
    code: 'WF014',
    removal: withoutTrigger('thread_guarded_update', 'thread'),
    actor: () => board.editor,
    act: () => [
      `UPDATE thread SET resolved_at = now(), resolved_by = '${board.editor}' WHERE id = '${blocking}'`,
    ],
  },
  {
    guard: 'who takes part in threads',
    code: 'WF003',
    removal: withoutTrigger('thread_guarded_insert', 'thread'),
    actor: () => outsider,
    act: () => [
      `INSERT INTO thread (version_id, kind, target, target_key, field, quote, prefix, suffix, content_hash, body, opened_by, opened_at)
       VALUES ('${talkedOver.versionId}', 'note', 'rule', 'r', '', '', '', '', 'x', 'x', '${outsider}', now())`,
    ],
  },
  {
    guard: 'threads are never deleted',
    code: 'WF015',
    removal: withoutTrigger('thread_append_only', 'thread'),
    actor: () => board.chair,
    act: () => [`DELETE FROM thread WHERE id = '${blocking}'`],
  },
  {
    guard: 'entries are never changed',
    code: 'WF015',
    removal: withoutTrigger('thread_entry_append_only', 'thread_entry'),
    actor: () => board.chair,
    act: () => [`UPDATE thread_entry SET body = 'Another.'`],
  },
  {
    guard: 'nobody writes by hand that a thread was resolved',
    code: 'WF015',
    removal: withoutTrigger('thread_entry_guarded', 'thread_entry'),
    actor: () => board.chair,
    act: () => [
      `INSERT INTO thread_entry (thread_id, kind, body, written_by, written_at)
       VALUES ('${blocking}', 'resolved', '', '${board.methodologist}', now())`,
    ],
  },
  {
    guard: 'suggestions wait until the content may change',
    code: 'WF001',
    removal: withoutTrigger('suggestion_guarded_update', 'suggestion'),
    actor: () => board.author,
    act: () => [
      `UPDATE suggestion SET status = 'accepted', decided_on = version_id, decided_by = '${board.author}', decided_at = now()
       WHERE id = '${suggested}'`,
    ],
  },
  {
    guard: 'who makes suggestions',
    code: 'WF003',
    removal: withoutTrigger('suggestion_guarded_insert', 'suggestion'),
    actor: () => outsider,
    act: () => [
      `INSERT INTO suggestion (version_id, statement_key, field, content_hash, replacement, suggested_by, suggested_at)
       VALUES ('${talkedOver.versionId}', 'S1', 'population', 'x', '"x"', '${outsider}', now())`,
    ],
  },
  {
    guard: 'suggestions are never deleted',
    code: 'WF015',
    removal: withoutTrigger('suggestion_append_only', 'suggestion'),
    actor: () => board.chair,
    act: () => [`DELETE FROM suggestion`],
  },
  {
    guard: 'no vote by somebody whose suggestion went in',
    code: 'WF012',
    removal: withoutTrigger('suggestion_records_authors', 'suggestion'),
    actor: () => board.author,
    act: () => [
      ...asActor(board.editor, [
        `SELECT set_config('app.reason', 'x', true)`,
        setState(talkedOver, 'CHANGES_REQUESTED'),
      ]),
      ...asActor(board.author, [
        `UPDATE suggestion SET status = 'accepted' WHERE id = '${suggested}'`,
        ...signed(board.author, 'authored', talkedOver),
        setState(talkedOver, 'SUBMITTED'),
      ]),
      ...asActor(board.editor, [setState(talkedOver, 'UNDER_REVIEW')]),
      ...asActor(board.reviewers[0], [
        ...signed(board.reviewers[0], 'reviewed', talkedOver),
        vote(talkedOver, board.reviewers[0]),
      ]),
    ],
  },
  {
    guard: 'no vote by somebody whose suggestion was copied',
    code: 'WF012',
    removal: withoutTrigger('article_version_adopts', 'article_version'),
    actor: () => board.author,
    act: () => [
      ...asActor(board.editor, [
        `SELECT set_config('app.reason', 'x', true)`,
        setState(talkedOver, 'CHANGES_REQUESTED'),
      ]),
      ...asActor(board.author, [
        `UPDATE article_version SET content_text = replace(content_text, 'Walking helps. ', 'Walking helps a little. ')
         WHERE id = '${talkedOver.versionId}'`,
        // Back to the content whose checks are green: having taken the words in once is enough.
        `UPDATE article_version SET content_text = replace(content_text, 'Walking helps a little. ', 'Walking helps. ')
         WHERE id = '${talkedOver.versionId}'`,
        ...signed(board.author, 'authored', talkedOver),
        setState(talkedOver, 'SUBMITTED'),
      ]),
      ...asActor(board.editor, [setState(talkedOver, 'UNDER_REVIEW')]),
      ...asActor(board.reviewers[0], [
        ...signed(board.reviewers[0], 'reviewed', talkedOver),
        vote(talkedOver, board.reviewers[0]),
      ]),
    ],
  },
  {
    guard: 'the checks',
    code: 'WF008',
    removal: `CREATE OR REPLACE FUNCTION red_checks(p_version uuid) RETURNS TABLE (check_id text, why text)
      LANGUAGE sql AS $$ SELECT '', '' WHERE false $$`,
    actor: () => board.author,
    act: () => [...signed(board.author, 'authored', unchecked), setState(unchecked, 'SUBMITTED')],
  },
  {
    guard: 'votes on the current content only',
    code: 'WF011',
    removal: withoutTrigger('vote_guarded_insert', 'vote'),
    actor: () => board.reviewers[0],
    act: () => [
      ...signed(board.reviewers[0], 'reviewed', inReview),
      `INSERT INTO vote (version_id, voter_id, choice, seat, round, at, content_hash, signature_id)
       VALUES ('${inReview.versionId}', '${board.reviewers[0]}', 'approve', 'reviewer', 1, now(), 'old', current_setting('app.signature')::uuid)`,
    ],
  },
  {
    guard: 'no vote by a contributor',
    code: 'WF012',
    removal: nobodyContributed,
    actor: () => authorChair,
    act: () => [...signed(authorChair, 'reviewed', ownWork), vote(ownWork, authorChair)],
  },
  {
    guard: 'versions are never deleted',
    code: 'WF015',
    removal: withoutTrigger('vote_append_only', 'vote'),
    actor: () => board.chair,
    act: () => [`DELETE FROM vote`],
  },
  {
    guard: 'events are never changed',
    code: 'WF015',
    removal: withoutTrigger('version_event_append_only', 'version_event'),
    actor: () => board.chair,
    act: () => [`UPDATE version_event SET reason = 'Another.'`],
  },
  {
    guard: 'events are never written by hand',
    code: 'WF015',
    removal: withoutTrigger('version_event_by_cause', 'version_event'),
    actor: () => board.chair,
    act: () => [
      `INSERT INTO version_event SELECT chain, seq + 100, version_id, number, move, from_state, to_state, at, actor_id, reason,
         content_hash, NULL, request_id, previous_hash, hash FROM version_event LIMIT 1`,
    ],
  },
  {
    guard: 'the table of moves is fixed',
    code: 'WF015',
    removal: withoutTrigger('transition_rule_fixed', 'transition_rule'),
    actor: () => board.chair,
    act: () => [`UPDATE transition_rule SET roles = '{}', contributions = '{}'`],
  },
  {
    guard: 'the table of checks is fixed',
    code: 'WF015',
    removal: withoutTrigger('check_rule_fixed', 'check_rule'),
    actor: () => board.chair,
    act: () => [`UPDATE check_rule SET runs = '{}'`],
  },
  {
    guard: 'signatures',
    code: 'WF017',
    removal: noSignature,
    actor: () => board.chair,
    act: () => [setState(ready, 'APPROVED')],
  },
  {
    guard: 'a signature needs a confirmation',
    code: 'WF017',
    removal: withoutTrigger('signature_by_confirmation', 'signature'),
    actor: () => board.chair,
    act: () => [
      `INSERT INTO identity_confirmation (token_hash, person_id, meaning, version_id, content_hash, expires_at)
       VALUES (repeat('a', 64), '${board.author}', 'approved', '${ready.versionId}', '${ready.contentHash}', now() + interval '1 minute')`,
      `INSERT INTO signature (confirmation_id, person_id, printed_name, meaning, version_id, content_hash, method, signed_at)
       SELECT id, '${board.chair}', 'x', 'approved', version_id, content_hash, 'password', now()
       FROM identity_confirmation WHERE token_hash = repeat('a', 64)`,
    ],
  },
  {
    guard: 'nobody supersedes by hand',
    code: 'WF003',
    removal: withoutTrigger('article_version_one_succeeds', 'article_version'),
    actor: () => board.chair,
    act: () => [
      `CREATE TEMP TABLE lever (id uuid)`,
      `CREATE FUNCTION pg_temp.pull() RETURNS trigger LANGUAGE plpgsql AS
         $f$ BEGIN UPDATE article_version SET state = 'SUPERSEDED' WHERE id = NEW.id; RETURN NEW; END $f$`,
      `CREATE TRIGGER pull BEFORE INSERT ON lever FOR EACH ROW EXECUTE FUNCTION pg_temp.pull()`,
      `INSERT INTO lever VALUES ('${approved.versionId}')`,
    ],
  },
  {
    guard: 'one version in review',
    code: '23505',
    removal: 'DROP INDEX one_in_review',
    actor: () => board.author,
    act: () => [...signed(board.author, 'authored', draft), setState(draft, 'SUBMITTED')],
  },
  {
    guard: 'one live vote',
    code: '23505',
    removal: 'DROP INDEX one_live_vote',
    actor: () => board.chair,
    act: () => [
      `ALTER TABLE vote DISABLE TRIGGER USER`,
      ...signed(board.chair, 'reviewed', ready),
      `INSERT INTO vote (version_id, voter_id, choice, seat, round, at, content_hash, signature_id)
       VALUES ('${ready.versionId}', '${board.reviewers[0]}', 'approve', 'reviewer', 1, now(), 'x', current_setting('app.signature')::uuid)`,
    ],
  },
  {
    guard: 'times in force that never overlap',
    code: '23P01',
    removal: 'ALTER TABLE article_version DROP CONSTRAINT one_in_force',
    actor: () => board.author,
    act: () => [
      `ALTER TABLE article_version DISABLE TRIGGER USER`,
      `UPDATE article_version SET in_force = '[2020-01-01,)' WHERE id = '${nextReady.versionId}'`,
    ],
  },
  {
    guard: 'one approved version',
    code: '23505',
    removal: 'DROP INDEX one_approved',
    actor: () => board.author,
    act: () => [
      `ALTER TABLE article_version DISABLE TRIGGER USER`,
      `UPDATE article_version SET state = 'APPROVED' WHERE id = '${nextReady.versionId}'`,
    ],
  },
  {
    guard: 'no vote without clear interests',
    code: 'WF013',
    removal: everyoneIsClear,
    actor: () => newcomer,
    act: () => [...signed(newcomer, 'reviewed', inReview), vote(inReview, newcomer)],
  },
  {
    guard: 'no approval by a chair without clear interests',
    code: 'WF013',
    removal: `CREATE OR REPLACE FUNCTION interest_blockers(p_version uuid, p_approver uuid) RETURNS TABLE (code text, message text)
      LANGUAGE sql AS $$ SELECT '', '' WHERE false $$`,
    actor: () => newcomer,
    act: () => [...signed(newcomer, 'approved', ready), setState(ready, 'APPROVED')],
  },
  {
    guard: 'nobody judges interests of their own',
    code: 'WF024',
    removal: withoutTrigger('interest_judgement_guarded', 'interest_judgement'),
    actor: () => newcomer,
    act: () => [
      declared(newcomer, inReview),
      `INSERT INTO interest_judgement (declaration_id, verdict, reason, content_hash, judged_by, judged_at)
       VALUES ('00000000-0000-4000-8000-00000000000d', 'clear', 'x', '${inReview.contentHash}', '${newcomer}', now())`,
    ],
  },
  {
    guard: 'interests are declared by the board',
    code: 'WF003',
    removal: withoutTrigger('interest_declaration_guarded', 'interest_declaration'),
    actor: () => stranger,
    act: () => [declared(stranger, inReview)],
  },
  {
    guard: 'declarations are never changed',
    code: 'WF015',
    removal: withoutTrigger('interest_declaration_append_only', 'interest_declaration'),
    actor: () => board.chair,
    act: () => [`UPDATE interest_declaration SET entries = '[]'`],
  },
  {
    guard: 'two components',
    code: 'WF020',
    removal: returning('require_two_components(p_meaning text, p_second_factor text)', 'void', 'SELECT'),
    actor: () => board.chair,
    act: () => signed(board.chair, 'approved', ready).map((statement) => statement.replace("'totp'", 'NULL')),
  },
  {
    guard: 'a step of one-time codes once',
    code: 'WF021',
    removal: withoutTrigger('totp_enrolment_step_once', 'totp_enrolment'),
    actor: () => board.chair,
    act: () => [enrolled(board.chair), `UPDATE totp_enrolment SET last_step = 7`],
  },
  {
    guard: 'a recovery code once',
    code: 'WF021',
    removal: withoutTrigger('recovery_code_used_once', 'recovery_code'),
    actor: () => board.chair,
    act: () => [
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
    actor: () => board.chair,
    act: () => [
      enrolled(board.chair),
      `UPDATE totp_enrolment SET ended_at = now()`,
      `UPDATE totp_enrolment SET ended_at = NULL`,
    ],
  },
  {
    guard: 'one password carries no approval',
    code: 'WF022',
    removal: withoutTrigger('identity_confirmation_guarded', 'identity_confirmation'),
    actor: () => board.chair,
    act: () => [
      confirmed(board.chair, '00000000-0000-4000-8000-0000000000f1', null),
      confirmed(
        board.chair,
        '00000000-0000-4000-8000-0000000000f2',
        '00000000-0000-4000-8000-0000000000f1',
        'approved',
      ),
    ],
  },
  {
    guard: 'only live objections are set aside',
    code: 'WF023',
    removal: withoutTrigger('objection_set_aside_guarded', 'objection_set_aside'),
    actor: () => board.chair,
    act: () => [
      ...signed(board.chair, 'set-aside', ready),
      `INSERT INTO objection_set_aside (vote_id, version_id, person_id, role, reason, signature_id, at)
       SELECT id, version_id, '${board.chair}', 'chair', 'x', current_setting('app.signature')::uuid, now()
       FROM vote WHERE version_id = '${ready.versionId}' LIMIT 1`,
    ],
  },
  {
    guard: 'an approval is scheduled for later',
    code: 'WF025',
    removal: withoutTrigger('scheduled_approval_guarded_insert', 'scheduled_approval'),
    actor: () => board.chair,
    act: () => withSchedule('-1 day'),
  },
  {
    guard: 'a scheduled approval ends once',
    code: 'WF026',
    removal: withoutTrigger('scheduled_approval_guarded_update', 'scheduled_approval'),
    actor: () => board.chair,
    act: () => [
      ...withSchedule('1 day'),
      `UPDATE scheduled_approval SET ended_at = now(), outcome = 'cancelled', ended_reason = 'x'`,
      `UPDATE scheduled_approval SET ended_at = NULL, outcome = NULL, ended_reason = NULL`,
    ],
  },
  {
    guard: 'one scheduled approval at a time',
    code: '23505',
    removal: 'DROP INDEX one_live_schedule',
    actor: () => board.chair,
    act: () => [...withSchedule('1 day'), ...withSchedule('2 days')],
  },
  {
    guard: 'only what is in force is reviewed',
    code: 'WF027',
    removal: withoutTrigger('surveillance_review_guarded', 'surveillance_review'),
    actor: () => board.reviewers[0],
    act: () => [
      ...signed(board.reviewers[0], 'surveyed', ready),
      `INSERT INTO surveillance_review (version_id, outcome, sources, reason, reviewer_id, signature_id, content_hash, at)
       VALUES ('${ready.versionId}', 'update', '{x}', 'x', '${board.reviewers[0]}', current_setting('app.signature')::uuid, 'x', now())`,
    ],
  },
  {
    guard: 'tasks come from their cause',
    code: 'WF015',
    removal: withoutTrigger('review_task_by_cause', 'review_task'),
    actor: () => board.chair,
    act: () => [
      `INSERT INTO review_task (version_id, cause, opened_at, due_at) VALUES ('${ready.versionId}', 'withdrawal', now(), now())`,
    ],
  },
  {
    guard: 'no seat for whoever contributed or has matching interests',
    code: 'WF030',
    removal: returning('assignment_fault(p_person uuid, p_version uuid)', 'text', 'SELECT NULL'),
    actor: () => board.editor,
    act: () => [screening(ownWork, authorChair), seat(ownWork, 'reviewer', authorChair)],
  },
  {
    guard: 'interests are matched before a seat is given',
    code: 'WF030',
    removal: returning('is_screened(p_person uuid, p_version uuid)', 'boolean', 'SELECT true'),
    actor: () => board.editor,
    act: () => [seat(ready, 'reviewer', newcomer)],
  },
  {
    guard: 'no more people than seats',
    code: 'WF031',
    removal: returning('seats_needed(p_version uuid, p_seat text)', 'integer', 'SELECT 99'),
    actor: () => board.editor,
    act: () => [
      ...[...board.reviewers, newcomer].map((person) => screening(ready, person)),
      ...[...board.reviewers, newcomer].map((person) => seat(ready, 'reviewer', person)),
    ],
  },
  {
    guard: 'who gives seats, and when',
    code: 'WF003',
    removal: withoutTrigger('seat_assignment_guarded_insert', 'seat_assignment'),
    actor: () => board.chair,
    act: () => [
      `INSERT INTO seat_assignment (version_id, round, seat, person_id, assigned_by, assigned_at)
       VALUES ('${ready.versionId}', 1, 'reviewer', '${board.reviewers[0]}', '${board.chair}', now())`,
    ],
  },
  {
    guard: 'who releases a seat',
    code: 'WF003',
    removal: withoutTrigger('seat_assignment_guarded_update', 'seat_assignment'),
    actor: () => board.editor,
    act: () => [
      seat(ready, 'reviewer', board.reviewers[0]),
      ...asActor(board.chair, [
        `UPDATE seat_assignment SET ended_at = now(), ended_by = '${board.chair}', ended_reason = 'x'`,
      ]),
    ],
  },
  {
    guard: 'assignments are never deleted',
    code: 'WF015',
    removal: withoutTrigger('seat_assignment_append_only', 'seat_assignment'),
    actor: () => board.editor,
    act: () => [seat(ready, 'reviewer', board.reviewers[0]), 'DELETE FROM seat_assignment'],
  },
  {
    guard: 'a day for votes that is to come',
    code: 'WF032',
    removal: withoutTrigger('review_deadline_guarded', 'review_deadline'),
    actor: () => board.editor,
    act: () => [
      `INSERT INTO review_deadline (version_id, round, due_on, set_by, set_at)
       VALUES ('${ready.versionId}', 1, 'epoch', '${board.editor}', now())`,
    ],
  },
  {
    guard: 'what was matched stays as it was found',
    code: 'WF015',
    removal: withoutTrigger('interest_screening_append_only', 'interest_screening'),
    actor: () => board.editor,
    act: () => [screening(ready, newcomer), `UPDATE interest_screening SET matches = '[{}]'`],
  },
]

/** Runs all in one transaction that is taken back; answers the SQLSTATE of the refusal, or "done". */
async function tried(client: pg.Client, actor: string, statements: readonly string[]): Promise<string> {
  await client.query('BEGIN')
  try {
    await client.query(`SELECT set_config('app.actor', $1, true)`, [`person:${actor}`])
    for (const statement of statements) await client.query(statement)
    await client.query('SET CONSTRAINTS ALL IMMEDIATE')
    return 'done'
  } catch (error) {
    return (error as pg.DatabaseError).code ?? String(error)
  } finally {
    await client.query('ROLLBACK')
  }
}

test.each(guards)(
  '$guard: refused with $code, and done without the guard',
  async ({ code, removal, actor, act }) => {
    expect(await tried(owner.client, actor(), act())).toBe(code)
    expect(await tried(owner.client, actor(), [removal, ...act()])).toBe('done')
  },
)

test('every event and contributor comes from a trigger that can be missed', async () => {
  const counts = async (removal: string) => {
    await owner.client.query('BEGIN')
    await owner.client.query(`SELECT set_config('app.actor', $1, true)`, [`person:${authorChair}`])
    await owner.client.query(removal)
    await owner.client.query(`UPDATE article_version SET content_text = '{}' WHERE id = $1`, [
      draft.versionId,
    ])
    await owner.client.query(`SELECT set_config('app.reason', 'x', true)`)
    await owner.client.query(setState(draft, 'WITHDRAWN'))
    const { rows } = await owner.client.query(
      `SELECT (SELECT count(*) FROM version_event WHERE version_id = $1)::int AS events,
              (SELECT count(*) FROM contributor WHERE version_id = $1)::int AS contributors`,
      [draft.versionId],
    )
    await owner.client.query('ROLLBACK')
    return rows[0]
  }
  expect(await counts('SELECT 1')).toEqual({ events: 2, contributors: 2 })
  expect(await counts(withoutTrigger('article_version_records_move', 'article_version'))).toMatchObject({
    events: 1,
  })
})

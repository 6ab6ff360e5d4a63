import type { MadeVersion } from '../../test-kit/article-factories.ts'
import {
  because,
  type Guard,
  nobodyContributed,
  returning,
  scheduling,
  setState,
  signed,
  withoutTrigger,
} from './guard.ts'

const largeImpact = (version: MadeVersion) =>
  `INSERT INTO cohort_impact (from_hash, to_hash, cohort_version, engine_version, patients, changed, red_flags_changed, result, computed_at)
   SELECT impact_base(id), content_hash, 'large', 'large', 10000, 200, 0,
          '{"patients": 10000, "changed": 200, "redFlagsChanged": 0}', now()
   FROM article_version WHERE id = '${version.versionId}'`
const everyoneHolds = returning('holds_board_role(p_person uuid, p_role text)', 'boolean', 'SELECT true')

/** What an approval asks for, and when it takes effect. */
export const approvalGuards: readonly Guard[] = [
  {
    guard: 'one methodologist more for a large impact',
    code: 'WF005',
    removal: `CREATE OR REPLACE FUNCTION cohort_impact_blockers(p_version uuid, p_assumed jsonb DEFAULT '[]', p_approver uuid DEFAULT NULL)
      RETURNS TABLE (code text, message text) LANGUAGE sql AS $$ SELECT '', '' WHERE false $$`,
    actor: ({ board }) => board.chair,
    act: ({ board, replacing }) => [
      largeImpact(replacing),
      ...signed(board.chair, 'approved', replacing),
      setState(replacing, 'APPROVED'),
    ],
  },
  {
    guard: 'an impact that stays as it was computed',
    code: 'WF015',
    removal: withoutTrigger('cohort_impact_append_only', 'cohort_impact'),
    actor: ({ board }) => board.author,
    act: ({ replacing }) => [largeImpact(replacing), 'UPDATE cohort_impact SET changed = 0'],
  },
  {
    guard: 'an impact whose counts are those of its result',
    code: '23514',
    removal: withoutTrigger('cohort_impact_guarded', 'cohort_impact'),
    actor: ({ board }) => board.author,
    act: ({ ready }) => [
      `INSERT INTO cohort_impact (from_hash, to_hash, cohort_version, engine_version, patients, changed, red_flags_changed, result, computed_at)
       VALUES ('', '${ready.contentHash}', 'x', 'x', 0, 0, 0, '{"patients": 1, "changed": 2, "redFlagsChanged": 0}', now())`,
    ],
  },
  {
    guard: 'frozen content, forged states and derived columns',
    code: 'WF001',
    removal: withoutTrigger('article_version_guarded_update', 'article_version'),
    actor: ({ board }) => board.author,
    act: ({ approved }) => [
      `UPDATE article_version SET content_text = '{}' WHERE id = '${approved.versionId}'`,
    ],
  },
  {
    guard: 'the start of a version',
    code: 'WF002',
    removal: withoutTrigger('article_version_guarded_insert', 'article_version'),
    actor: ({ board }) => board.author,
    act: ({ board, inReview }) => [
      `INSERT INTO article_version (article_id, number, state, content_text, content, content_hash, lock, round, created_by, created_at, updated_at)
       VALUES ('${inReview.articleId}', 9, 'APPROVED', '{}', '{}', 'x', 1, 0, '${board.author}', now(), now())`,
    ],
  },
  {
    guard: 'roles',
    code: 'WF003',
    removal: everyoneHolds,
    actor: ({ board }) => board.author,
    act: ({ inReview }) => [because, setState(inReview, 'CHANGES_REQUESTED')],
  },
  {
    guard: 'no approval by a contributor',
    code: 'WF004',
    removal: nobodyContributed,
    actor: ({ authorChair }) => authorChair,
    act: ({ authorChair, ownWork }) => [
      ...signed(authorChair, 'approved', ownWork),
      setState(ownWork, 'APPROVED'),
    ],
  },
  {
    guard: 'the quorum',
    code: 'WF005',
    removal: `CREATE OR REPLACE FUNCTION approval_blockers(p_version uuid, p_assumed jsonb DEFAULT '[]', p_approver uuid DEFAULT NULL)
      RETURNS TABLE (code text, message text) LANGUAGE sql AS $$ SELECT '', '' WHERE false $$`,
    actor: ({ board }) => board.chair,
    act: ({ board, inReview }) => [
      ...signed(board.chair, 'approved', inReview),
      setState(inReview, 'APPROVED'),
    ],
  },
  {
    guard: 'objections',
    code: 'WF006',
    removal: `DROP TRIGGER vote_guarded_update ON vote; UPDATE vote SET voided_at = now(), void_reason = 'x' WHERE choice = 'object'`,
    actor: ({ board }) => board.chair,
    act: ({ board, objected }) => [
      ...signed(board.chair, 'approved', objected),
      setState(objected, 'APPROVED'),
    ],
  },
  {
    guard: 'the checks',
    code: 'WF008',
    removal: `CREATE OR REPLACE FUNCTION red_checks(p_version uuid) RETURNS TABLE (check_id text, why text)
      LANGUAGE sql AS $$ SELECT '', '' WHERE false $$`,
    actor: ({ board }) => board.author,
    act: ({ board, unchecked }) => [
      ...signed(board.author, 'authored', unchecked),
      setState(unchecked, 'SUBMITTED'),
    ],
  },
  {
    guard: 'the table of moves is fixed',
    code: 'WF015',
    removal: withoutTrigger('transition_rule_fixed', 'transition_rule'),
    actor: ({ board }) => board.chair,
    act: () => [`UPDATE transition_rule SET roles = '{}', contributions = '{}'`],
  },
  {
    guard: 'the table of checks is fixed',
    code: 'WF015',
    removal: withoutTrigger('check_rule_fixed', 'check_rule'),
    actor: ({ board }) => board.chair,
    act: () => [`UPDATE check_rule SET runs = '{}'`],
  },
  {
    guard: 'nobody supersedes by hand',
    code: 'WF003',
    removal: withoutTrigger('article_version_one_succeeds', 'article_version'),
    actor: ({ board }) => board.chair,
    act: ({ approved }) => [
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
    actor: ({ board }) => board.author,
    act: ({ board, draft }) => [...signed(board.author, 'authored', draft), setState(draft, 'SUBMITTED')],
  },
  {
    guard: 'times in force that never overlap',
    code: '23P01',
    removal: 'ALTER TABLE article_version DROP CONSTRAINT one_in_force',
    actor: ({ board }) => board.author,
    act: ({ nextReady }) => [
      `ALTER TABLE article_version DISABLE TRIGGER USER`,
      `UPDATE article_version SET in_force = '[2020-01-01,)' WHERE id = '${nextReady.versionId}'`,
    ],
  },
  {
    guard: 'one approved version',
    code: '23505',
    removal: 'DROP INDEX one_approved',
    actor: ({ board }) => board.author,
    act: ({ nextReady }) => [
      `ALTER TABLE article_version DISABLE TRIGGER USER`,
      `UPDATE article_version SET state = 'APPROVED' WHERE id = '${nextReady.versionId}'`,
    ],
  },
  {
    guard: 'only live objections are set aside',
    code: 'WF023',
    removal: withoutTrigger('objection_set_aside_guarded', 'objection_set_aside'),
    actor: ({ board }) => board.chair,
    act: ({ board, ready }) => [
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
    actor: ({ board }) => board.chair,
    act: (scene) => scheduling(scene, '-1 day'),
  },
  {
    guard: 'a scheduled approval ends once',
    code: 'WF026',
    removal: withoutTrigger('scheduled_approval_guarded_update', 'scheduled_approval'),
    actor: ({ board }) => board.chair,
    act: (scene) => [
      ...scheduling(scene, '1 day'),
      `UPDATE scheduled_approval SET ended_at = now(), outcome = 'cancelled', ended_reason = 'x'`,
      `UPDATE scheduled_approval SET ended_at = NULL, outcome = NULL, ended_reason = NULL`,
    ],
  },
  {
    guard: 'one scheduled approval at a time',
    code: '23505',
    removal: 'DROP INDEX one_live_schedule',
    actor: ({ board }) => board.chair,
    act: (scene) => [...scheduling(scene, '1 day'), ...scheduling(scene, '2 days')],
  },
]

import type { MadeVersion } from '../../test-kit/article-factories.ts'
import {
  type Addition,
  asActor,
  author,
  because,
  chair,
  scheduling,
  screening,
  seat,
  setState,
  signed,
  there,
  vote,
  withoutTrigger,
} from './guard.ts'
import { projections } from './projections.ts'
import type { Scene } from './scene.ts'

const fresh = '00000000-0000-4000-8000-0000000000aa'
const writing = ({ draft }: Scene) => [
  `INSERT INTO article_version (id, article_id, content_text) VALUES ('${fresh}', '${draft.articleId}', '{}')`,
]
const editing = ({ draft }: Scene) => [
  `UPDATE article_version SET content_text = '{"title": "Edited"}' WHERE id = '${draft.versionId}'`,
]
const abandoning = ({ draft }: Scene) => [because, setState(draft, 'WITHDRAWN')]
const requesting = (version: MadeVersion) => [because, setState(version, 'CHANGES_REQUESTED')]
const voting = ({ board, ready }: Scene, choice: string) => [
  ...signed(board.reviewers[0], 'reviewed', ready),
  vote(ready, board.reviewers[0], choice),
]
const withdrawing = ({ board, approved }: Scene) => [
  because,
  ...signed(board.chair, 'withdrawn', approved),
  setState(approved, 'WITHDRAWN'),
]
const resolving = ({ blocking }: Scene) => [
  because,
  `UPDATE thread SET resolved_at = now() WHERE id = '${blocking}'`,
]
const entries = '[{"organization":"Walking Shoes Inc.","kind":"shares","from":"2024-01"}]'
const matches = '[{"entry":0,"term":"Walking","where":"the title"}]'
const declaring = (version: MadeVersion, found: string) =>
  `INSERT INTO interest_declaration (id, version_id, entries, matches) VALUES ('${fresh}', '${version.versionId}', '${entries}', '${found}')`
const judging = (verdict: string) =>
  `INSERT INTO interest_judgement (declaration_id, verdict, reason) VALUES ('${fresh}', '${verdict}', 'x')`

const sealed = (table: string) => () =>
  there(`record_seal WHERE record LIKE '${table}:%' AND at >= transaction_timestamp()`)
const told = (kind: string, of: (scene: Scene) => MadeVersion) => (scene: Scene) =>
  there(
    `notice WHERE kind = '${kind}' AND version_id = '${of(scene).versionId}' AND at >= transaction_timestamp()`,
  )
const seatEnded = ({ ready }: Scene) =>
  there(`seat_assignment WHERE version_id = '${ready.versionId}' AND ended_at IS NOT NULL`)

const editor = ({ board }: Scene) => board.editor
const reviewer = ({ board }: Scene) => board.reviewers[0]

/** What happens by itself: who contributed, what happened, its seals, and who is told. */
export const additions: readonly Addition[] = [
  {
    addition: 'who starts a version contributes',
    removal: withoutTrigger('article_version_records_content', 'article_version'),
    actor: author,
    act: writing,
    seen: () => there(`contributor WHERE version_id = '${fresh}'`),
  },
  {
    addition: 'who edits a version contributes',
    removal: withoutTrigger('article_version_records_edit', 'article_version'),
    actor: ({ authorChair }) => authorChair,
    act: editing,
    seen: ({ draft, authorChair }) =>
      there(`contributor WHERE version_id = '${draft.versionId}' AND person_id = '${authorChair}'`),
  },
  {
    addition: 'a version starts with an event',
    removal: withoutTrigger('article_version_records_start', 'article_version'),
    actor: author,
    act: writing,
    seen: () => there(`version_event WHERE version_id = '${fresh}'`),
  },
  {
    addition: 'a move leaves an event',
    removal: withoutTrigger('article_version_records_move', 'article_version'),
    actor: author,
    act: abandoning,
    seen: ({ draft }) =>
      there(`version_event WHERE version_id = '${draft.versionId}' AND to_state = 'WITHDRAWN'`),
  },
  {
    addition: 'the head of the events is noted',
    removal: withoutTrigger('version_event_head_noted', 'version_event'),
    actor: author,
    act: abandoning,
    seen: ({ draft: { articleId } }) =>
      `(SELECT seq FROM audit_chain WHERE chain = 'events:${articleId}') = (SELECT max(seq) FROM version_event WHERE chain = '${articleId}')`,
  },
  {
    addition: 'articles are sealed',
    removal: withoutTrigger('article_sealed', 'article'),
    actor: author,
    act: () => [`INSERT INTO article (slug) VALUES ('sealed')`],
    seen: sealed('article'),
  },
  {
    addition: 'versions are sealed',
    removal: withoutTrigger('article_version_sealed', 'article_version'),
    actor: author,
    act: editing,
    seen: sealed('article_version'),
  },
  {
    addition: 'contributors are sealed',
    removal: withoutTrigger('contributor_sealed', 'contributor'),
    actor: author,
    act: writing,
    seen: sealed('contributor'),
  },
  {
    addition: 'saved states are sealed',
    removal: withoutTrigger('saved_state_sealed', 'saved_state'),
    actor: author,
    act: editing,
    seen: sealed('saved_state'),
  },
  {
    addition: 'signatures are sealed',
    removal: withoutTrigger('signature_sealed', 'signature'),
    actor: chair,
    act: ({ board, ready }) => signed(board.chair, 'approved', ready),
    seen: sealed('signature'),
  },
  {
    addition: 'votes are sealed',
    removal: withoutTrigger('vote_sealed', 'vote'),
    actor: reviewer,
    act: (scene) => voting(scene, 'approve'),
    seen: sealed('vote'),
  },
  {
    addition: 'an audit event names who acted, whatever the statement says',
    removal: withoutTrigger('audit_event_sealed', 'audit_event'),
    actor: author,
    act: () => [
      `INSERT INTO audit_event (action, entity, outcome, actor) VALUES ('probe.forge', 'probe', 'success', 'system:forged')`,
    ],
    seen: ({ board }) => there(`audit_event WHERE entity = 'probe' AND actor = 'person:${board.author}'`),
  },
  {
    addition: 'an article names who made it',
    removal: withoutTrigger('article_guarded', 'article'),
    actor: author,
    act: ({ board }) => [
      `INSERT INTO article (slug, created_by, created_at) VALUES ('forged', '${board.chair}', 'epoch')`,
    ],
    seen: ({ board }) => there(`article WHERE slug = 'forged' AND created_by = '${board.author}'`),
  },
  {
    addition: 'a check names who ran it',
    removal: withoutTrigger('check_result_guarded', 'check_result'),
    actor: author,
    act: ({ board, unchecked }) => [
      `INSERT INTO check_result (content_hash, check_id, check_version, status, ran_by, ran_at)
       VALUES ('${unchecked.contentHash}', 'cases', 99, 'pass', '${board.chair}', 'epoch')`,
    ],
    seen: ({ board, unchecked }) =>
      there(`check_result WHERE content_hash = '${unchecked.contentHash}' AND ran_by = '${board.author}'`),
  },
  {
    addition: 'interests are matched with the content as it is',
    removal: withoutTrigger('interest_screening_guarded', 'interest_screening'),
    actor: editor,
    act: ({ board, ready, newcomer }) => [
      `INSERT INTO interest_screening (version_id, person_id, content_hash, matches, screened_by, screened_at)
       VALUES ('${ready.versionId}', '${newcomer}', 'forged', '[]', '${board.chair}', 'infinity')`,
    ],
    seen: ({ ready, newcomer }) =>
      there(`interest_screening WHERE person_id = '${newcomer}' AND content_hash = '${ready.contentHash}'`),
  },
  ...projections,
  {
    addition: 'approvals take turns',
    removal: withoutTrigger('article_version_approved_in_turn', 'article_version'),
    actor: chair,
    act: ({ board, ready }) => [...signed(board.chair, 'approved', ready), setState(ready, 'APPROVED')],
    seen: () => there(`pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()`),
  },
  {
    addition: 'a move ends a scheduled approval',
    removal: withoutTrigger('article_version_ends_schedule', 'article_version'),
    actor: chair,
    act: (scene) => [...scheduling(scene, '1 day'), ...asActor(scene.board.editor, requesting(scene.ready))],
    seen: ({ ready }) =>
      there(`scheduled_approval WHERE version_id = '${ready.versionId}' AND ended_at IS NOT NULL`),
  },
  {
    addition: 'a withdrawal opens a review',
    removal: withoutTrigger('article_version_opens_review', 'article_version'),
    actor: chair,
    act: withdrawing,
    seen: ({ approved }) => there(`review_task WHERE version_id = '${approved.versionId}'`),
  },
  {
    addition: 'the end of a review ends its seats',
    removal: withoutTrigger('article_version_ends_assignments', 'article_version'),
    actor: editor,
    act: ({ board, ready }) => [seat(ready, 'reviewer', board.reviewers[0]), ...requesting(ready)],
    seen: seatEnded,
  },
  {
    addition: 'a declaration that matches ends a seat',
    removal: withoutTrigger('interest_declaration_ends_assignment', 'interest_declaration'),
    actor: editor,
    act: ({ board, ready }) => [
      seat(ready, 'reviewer', board.reviewers[0]),
      ...asActor(board.reviewers[0], [declaring(ready, matches)]),
    ],
    seen: seatEnded,
  },
  {
    addition: 'a conflict ends a seat',
    removal: withoutTrigger('interest_judgement_ends_assignment', 'interest_judgement'),
    actor: ({ newcomer }) => newcomer,
    act: ({ board, ready, newcomer }) => [
      declaring(ready, '[]'),
      ...asActor(board.editor, [judging('clear'), seat(ready, 'reviewer', newcomer), judging('conflicted')]),
    ],
    seen: seatEnded,
  },
  {
    addition: 'a match found later ends a seat',
    removal: withoutTrigger('interest_screening_ends_assignment', 'interest_screening'),
    actor: editor,
    act: ({ ready, newcomer }) => [
      screening(ready, newcomer),
      seat(ready, 'reviewer', newcomer),
      screening(ready, newcomer, matches),
    ],
    seen: seatEnded,
  },
  {
    addition: 'resolving a thread is written into it',
    removal: withoutTrigger('thread_records_turn', 'thread'),
    actor: ({ board }) => board.methodologist,
    act: resolving,
    seen: ({ blocking }) => there(`thread_entry WHERE thread_id = '${blocking}' AND kind = 'resolved'`),
  },
  {
    addition: 'people are told of a move',
    removal: withoutTrigger('version_event_tells_people', 'version_event'),
    actor: editor,
    act: ({ inReview }) => requesting(inReview),
    seen: told('changes-requested', ({ inReview }) => inReview),
  },
  {
    addition: 'clinicians are told that a guideline they used was withdrawn',
    removal: withoutTrigger('version_event_tells_clinicians', 'version_event'),
    actor: ({ board }) => board.chair,
    act: withdrawing,
    seen: told('guideline-withdrawn', ({ approved }) => approved),
  },
  {
    addition: 'voters are told that the content changed',
    removal: withoutTrigger('article_version_tells_voters', 'article_version'),
    actor: editor,
    act: ({ board, ready }) => [
      ...requesting(ready),
      ...asActor(board.author, [
        `UPDATE article_version SET content_text = '{}' WHERE id = '${ready.versionId}'`,
      ]),
    ],
    seen: told('vote-voided', ({ ready }) => ready),
  },
  {
    addition: 'who gets a seat is told',
    removal: withoutTrigger('seat_assignment_tells_people', 'seat_assignment'),
    actor: editor,
    act: ({ board, ready }) => [seat(ready, 'reviewer', board.reviewers[0])],
    seen: told('seat-assigned', ({ ready }) => ready),
  },
  {
    addition: 'people are told of an objection',
    removal: withoutTrigger('vote_tells_people', 'vote'),
    actor: reviewer,
    act: (scene) => voting(scene, 'object'),
    seen: told('objection-raised', ({ ready }) => ready),
  },
  {
    addition: 'people are told of a blocking thread',
    removal: withoutTrigger('thread_tells_people', 'thread'),
    actor: reviewer,
    act: ({ ready }) => [
      `INSERT INTO thread (version_id, kind, target, target_key, field, quote, prefix, suffix, content_hash, body)
       VALUES ('${ready.versionId}', 'blocking', 'rule', 'r', '', '', '', '', '${ready.contentHash}', 'x')`,
    ],
    seen: told('blocking-thread', ({ ready }) => ready),
  },
  {
    addition: 'people are told of a reply',
    removal: withoutTrigger('thread_entry_tells_people', 'thread_entry'),
    actor: reviewer,
    act: ({ blocking }) => [
      `INSERT INTO thread_entry (thread_id, kind, body) VALUES ('${blocking}', 'reply', 'x')`,
    ],
    seen: told('thread-reply', ({ talkedOver }) => talkedOver),
  },
  {
    addition: 'the chair is told that a scheduled approval ended',
    removal: withoutTrigger('scheduled_approval_tells_chair', 'scheduled_approval'),
    actor: chair,
    act: (scene) => [...scheduling(scene, '1 day'), ...asActor(scene.board.editor, requesting(scene.ready))],
    seen: told('schedule-cancelled', ({ ready }) => ready),
  },
  {
    addition: 'editors are told of a review that a withdrawal opens',
    removal: withoutTrigger('review_task_tells_people', 'review_task'),
    actor: chair,
    act: withdrawing,
    seen: told('review-task', ({ approved }) => approved),
  },
]

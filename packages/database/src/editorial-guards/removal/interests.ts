import type { MadeVersion } from '../../test-kit/article-factories.ts'
import {
  asActor,
  type Guard,
  returning,
  screening,
  seat,
  setState,
  signed,
  vote,
  withoutTrigger,
} from './guard.ts'

const everyoneIsClear = returning('interest_fault(p_person uuid, p_version uuid)', 'text', 'SELECT NULL')
const declared = (person: string, version: MadeVersion) =>
  `INSERT INTO interest_declaration (id, version_id, person_id, entries, declared_at)
   VALUES ('00000000-0000-4000-8000-00000000000d', '${version.versionId}', '${person}', '[{"organization":"X"}]', now())`

/** Interests, and the seats that hang on them. */
export const interestsGuards: readonly Guard[] = [
  {
    guard: 'no vote without clear interests',
    code: 'WF013',
    removal: everyoneIsClear,
    actor: ({ newcomer }) => newcomer,
    act: ({ inReview, newcomer }) => [...signed(newcomer, 'reviewed', inReview), vote(inReview, newcomer)],
  },
  {
    guard: 'no approval by a chair without clear interests',
    code: 'WF013',
    removal: `CREATE OR REPLACE FUNCTION interest_blockers(p_version uuid, p_approver uuid) RETURNS TABLE (code text, message text)
      LANGUAGE sql AS $$ SELECT '', '' WHERE false $$`,
    actor: ({ newcomer }) => newcomer,
    act: ({ ready, newcomer }) => [...signed(newcomer, 'approved', ready), setState(ready, 'APPROVED')],
  },
  {
    guard: 'nobody judges interests of their own',
    code: 'WF024',
    removal: withoutTrigger('interest_judgement_guarded', 'interest_judgement'),
    actor: ({ newcomer }) => newcomer,
    act: ({ inReview, newcomer }) => [
      declared(newcomer, inReview),
      `INSERT INTO interest_judgement (declaration_id, verdict, reason, content_hash, judged_by, judged_at)
       VALUES ('00000000-0000-4000-8000-00000000000d', 'clear', 'x', '${inReview.contentHash}', '${newcomer}', now())`,
    ],
  },
  {
    guard: 'interests are declared by the board',
    code: 'WF003',
    removal: withoutTrigger('interest_declaration_guarded', 'interest_declaration'),
    actor: ({ stranger }) => stranger,
    act: ({ inReview, stranger }) => [declared(stranger, inReview)],
  },
  {
    guard: 'declarations are never changed',
    code: 'WF015',
    removal: withoutTrigger('interest_declaration_append_only', 'interest_declaration'),
    actor: ({ board }) => board.chair,
    act: () => [`UPDATE interest_declaration SET entries = '[]'`],
  },
  {
    guard: 'no seat for whoever contributed or has matching interests',
    code: 'WF030',
    removal: returning('assignment_fault(p_person uuid, p_version uuid)', 'text', 'SELECT NULL'),
    actor: ({ board }) => board.editor,
    act: ({ authorChair, ownWork }) => [
      screening(ownWork, authorChair),
      seat(ownWork, 'reviewer', authorChair),
    ],
  },
  {
    guard: 'interests are matched before a seat is given',
    code: 'WF030',
    removal: returning('is_screened(p_person uuid, p_version uuid)', 'boolean', 'SELECT true'),
    actor: ({ board }) => board.editor,
    act: ({ ready, newcomer }) => [seat(ready, 'reviewer', newcomer)],
  },
  {
    guard: 'no more people than seats',
    code: 'WF031',
    removal: returning('seats_needed(p_version uuid, p_seat text)', 'integer', 'SELECT 99'),
    actor: ({ board }) => board.editor,
    act: ({ board, ready, newcomer }) => [
      ...[...board.reviewers, newcomer].map((person) => screening(ready, person)),
      ...[...board.reviewers, newcomer].map((person) => seat(ready, 'reviewer', person)),
    ],
  },
  {
    guard: 'who gives seats, and when',
    code: 'WF003',
    removal: withoutTrigger('seat_assignment_guarded_insert', 'seat_assignment'),
    actor: ({ board }) => board.chair,
    act: ({ board, ready }) => [
      `INSERT INTO seat_assignment (version_id, round, seat, person_id, assigned_by, assigned_at)
       VALUES ('${ready.versionId}', 1, 'reviewer', '${board.reviewers[0]}', '${board.chair}', now())`,
    ],
  },
  {
    guard: 'who releases a seat',
    code: 'WF003',
    removal: withoutTrigger('seat_assignment_guarded_update', 'seat_assignment'),
    actor: ({ board }) => board.editor,
    act: ({ board, ready }) => [
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
    actor: ({ board }) => board.editor,
    act: ({ board, ready }) => [seat(ready, 'reviewer', board.reviewers[0]), 'DELETE FROM seat_assignment'],
  },
  {
    guard: 'a day for votes that is to come',
    code: 'WF032',
    removal: withoutTrigger('review_deadline_guarded', 'review_deadline'),
    actor: ({ board }) => board.editor,
    act: ({ board, ready }) => [
      `INSERT INTO review_deadline (version_id, round, due_on, set_by, set_at)
       VALUES ('${ready.versionId}', 1, 'epoch', '${board.editor}', now())`,
    ],
  },
  {
    guard: 'what was matched stays as it was found',
    code: 'WF015',
    removal: withoutTrigger('interest_screening_append_only', 'interest_screening'),
    actor: ({ board }) => board.editor,
    act: ({ ready, newcomer }) => [
      screening(ready, newcomer),
      `UPDATE interest_screening SET matches = '[{}]'`,
    ],
  },
]

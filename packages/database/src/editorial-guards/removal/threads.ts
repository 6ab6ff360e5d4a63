import { asActor, because, type Guard, returning, setState, signed, vote, withoutTrigger } from './guard.ts'

const resolving = (thread: string) => `UPDATE thread SET resolved_at = now() WHERE id = '${thread}'`

/** Threads and suggestions. */
export const threadsGuards: readonly Guard[] = [
  {
    guard: 'blocking threads',
    code: 'WF007',
    removal: `CREATE OR REPLACE FUNCTION thread_blockers(p_version uuid) RETURNS TABLE (code text, message text)
      LANGUAGE sql AS $$ SELECT '', '' WHERE false $$`,
    actor: ({ board }) => board.chair,
    act: ({ board, talkedOver }) => [
      ...signed(board.chair, 'approved', talkedOver),
      setState(talkedOver, 'APPROVED'),
    ],
  },
  {
    guard: 'who resolves a blocking thread',
    code: 'WF003',
    removal: returning('may_resolve(p_thread thread, p_person uuid)', 'boolean', 'SELECT true'),
    actor: ({ board }) => board.author,
    act: ({ blocking }) => [`SELECT set_config('app.reason', 'Mine.', true)`, resolving(blocking)],
  },
  {
    guard: 'the words of a thread, and the reason for resolving it',
    code: 'WF014',
    removal: withoutTrigger('thread_guarded_update', 'thread'),
    actor: ({ board }) => board.editor,
    act: ({ board, blocking }) => [
      `UPDATE thread SET resolved_at = now(), resolved_by = '${board.editor}' WHERE id = '${blocking}'`,
    ],
  },
  {
    guard: 'who takes part in threads',
    code: 'WF003',
    removal: withoutTrigger('thread_guarded_insert', 'thread'),
    actor: ({ outsider }) => outsider,
    act: ({ talkedOver, outsider }) => [
      `INSERT INTO thread (version_id, kind, target, target_key, field, quote, prefix, suffix, content_hash, body, opened_by, opened_at)
       VALUES ('${talkedOver.versionId}', 'note', 'rule', 'r', '', '', '', '', 'x', 'x', '${outsider}', now())`,
    ],
  },
  {
    guard: 'threads are never deleted',
    code: 'WF015',
    removal: withoutTrigger('thread_append_only', 'thread'),
    actor: ({ board }) => board.chair,
    act: ({ blocking }) => [`DELETE FROM thread WHERE id = '${blocking}'`],
  },
  {
    guard: 'entries are never changed',
    code: 'WF015',
    removal: withoutTrigger('thread_entry_append_only', 'thread_entry'),
    actor: ({ board }) => board.chair,
    act: () => [`UPDATE thread_entry SET body = 'Another.'`],
  },
  {
    guard: 'nobody writes by hand that a thread was resolved',
    code: 'WF015',
    removal: withoutTrigger('thread_entry_guarded', 'thread_entry'),
    actor: ({ board }) => board.chair,
    act: ({ board, blocking }) => [
      `INSERT INTO thread_entry (thread_id, kind, body, written_by, written_at)
       VALUES ('${blocking}', 'resolved', '', '${board.methodologist}', now())`,
    ],
  },
  {
    guard: 'suggestions wait until the content may change',
    code: 'WF001',
    removal: withoutTrigger('suggestion_guarded_update', 'suggestion'),
    actor: ({ board }) => board.author,
    act: ({ board, suggested }) => [
      `UPDATE suggestion SET status = 'accepted', decided_on = version_id, decided_by = '${board.author}', decided_at = now()
       WHERE id = '${suggested}'`,
    ],
  },
  {
    guard: 'who makes suggestions',
    code: 'WF003',
    removal: withoutTrigger('suggestion_guarded_insert', 'suggestion'),
    actor: ({ outsider }) => outsider,
    act: ({ talkedOver, outsider }) => [
      `INSERT INTO suggestion (version_id, statement_key, field, content_hash, replacement, suggested_by, suggested_at)
       VALUES ('${talkedOver.versionId}', 'S1', 'population', 'x', '"x"', '${outsider}', now())`,
    ],
  },
  {
    guard: 'suggestions are never deleted',
    code: 'WF015',
    removal: withoutTrigger('suggestion_append_only', 'suggestion'),
    actor: ({ board }) => board.chair,
    act: () => [`DELETE FROM suggestion`],
  },
  {
    guard: 'no vote by somebody whose suggestion went in',
    code: 'WF012',
    removal: withoutTrigger('suggestion_records_authors', 'suggestion'),
    actor: ({ board }) => board.author,
    act: ({ board, talkedOver, suggested }) => [
      ...asActor(board.editor, [because, setState(talkedOver, 'CHANGES_REQUESTED')]),
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
    actor: ({ board }) => board.author,
    act: ({ board, talkedOver }) => [
      ...asActor(board.editor, [because, setState(talkedOver, 'CHANGES_REQUESTED')]),
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
]

import { type Addition, author, chair, setState, signed, there, withoutTrigger } from './guard.ts'

/** What is kept beside a version by itself, so that it is found and compared. */
export const projections: readonly Addition[] = [
  {
    addition: 'what is submitted can be found',
    removal: withoutTrigger('article_version_projected', 'article_version'),
    actor: author,
    act: ({ board, draft, rival }) => [
      setState(rival, 'DRAFT'),
      ...signed(board.author, 'authored', draft),
      setState(draft, 'SUBMITTED'),
    ],
    seen: ({ draft }) => there(`version_search WHERE version_id = '${draft.versionId}'`),
  },
  {
    addition: 'what is submitted can be found by what it is about',
    removal: withoutTrigger('article_version_topics_projected', 'article_version'),
    actor: author,
    act: ({ board, draft, rival }) => [
      setState(rival, 'DRAFT'),
      'ALTER TABLE article_version DISABLE TRIGGER article_version_guarded_update',
      `UPDATE article_version SET content = content || '{"topics": [{"code": "D001416", "display": "Back Pain"}]}'
       WHERE id = '${draft.versionId}'`,
      ...signed(board.author, 'authored', draft),
      setState(draft, 'SUBMITTED'),
    ],
    seen: ({ draft }) => there(`version_topic WHERE version_id = '${draft.versionId}'`),
  },
  {
    addition: 'the actions of what is approved are compared with those of other articles',
    removal: withoutTrigger('article_version_actions_projected', 'article_version'),
    actor: chair,
    act: ({ inReview }) => [
      'ALTER TABLE article_version DISABLE TRIGGER article_version_guarded_update',
      `UPDATE article_version SET state = 'APPROVED', in_force = tstzrange(now(), NULL),
         content = content || '{"ruleSet": {"recommendations": [{"action": {"verb": "give", "code": "x"}}]}}'
       WHERE id = '${inReview.versionId}'`,
    ],
    seen: ({ inReview }) => there(`version_action WHERE version_id = '${inReview.versionId}'`),
  },
]

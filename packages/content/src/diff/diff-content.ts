import type { ArticleContent } from '../document.ts'
import type { Topic } from '../topic.ts'
import { sameJson } from './changed-paths.ts'
import { listEntryOperations } from './entry-operations.ts'
import type { ArticleField, Operation } from './operation.ts'
import { ruleSetOperations } from './rule-set-operations.ts'
import { sectionOperations } from './section-operations.ts'
import { statementOperations } from './statement-operations.ts'
import { lineChanges } from './word-changes.ts'

const fields = [
  'title',
  'question',
  'intendedUser',
  'limits',
  'disclaimer',
  'language',
] as const satisfies readonly ArticleField[]

/**
 * Every real change from one document of an article to another, by the keys of its parts; none when their
 * canonical text is the same. `applyOperations` makes the later document out of the earlier one again.
 */
export function diffContent(before: ArticleContent, after: ArticleContent): readonly Operation[] {
  return [
    ...fields.flatMap((field): readonly Operation[] =>
      before[field] === after[field]
        ? []
        : [
            {
              kind: 'article.changed',
              field,
              before: before[field],
              after: after[field],
              words: lineChanges(before[field], after[field]),
            },
          ],
    ),
    ...topics(before.topics ?? null, after.topics ?? null),
    ...sectionOperations(before.sections, after.sections),
    ...statementOperations(before.sections, after.sections),
    ...listEntryOperations('reference', before.references, after.references, ({ id }) => id),
    ...ruleSetOperations(before.ruleSet, after.ruleSet),
    ...reviewDue(before.reviewDueOn, after.reviewDueOn),
    ...changeNote(before.changeNote.summary, after.changeNote.summary),
    ...listEntryOperations(
      'reason',
      before.changeNote.reasons,
      after.changeNote.reasons,
      ({ statement }) => statement,
    ),
    ...(sameJson(before.policy, after.policy)
      ? []
      : [{ kind: 'policy.changed' as const, before: before.policy, after: after.policy }]),
  ]
}

function topics(before: readonly Topic[] | null, after: readonly Topic[] | null): readonly Operation[] {
  return sameJson(before, after) ? [] : [{ kind: 'topics.changed', before, after }]
}

function reviewDue(before: string, after: string): readonly Operation[] {
  return before === after ? [] : [{ kind: 'reviewDue.changed', key: null, before, after }]
}

function changeNote(before: string, after: string): readonly Operation[] {
  return before === after
    ? []
    : [{ kind: 'changeNote.changed', before, after, words: lineChanges(before, after) }]
}

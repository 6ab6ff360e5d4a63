import type { ArticleContent } from '../document.ts'
import { applyListEntries } from './apply-entries.ts'
import { applyRuleSet } from './apply-rule-set.ts'
import { applySections } from './apply-sections.ts'
import { ofKind } from './of-kind.ts'
import type { Operation } from './operation.ts'

/**
 * The document with these changes made. On the document they were found in, it is the later one to the
 * letter; on another, whatever they name and it does not have stays undone.
 */
export function applyOperations(content: ArticleContent, operations: readonly Operation[]): ArticleContent {
  const fields = ofKind(operations, 'article.changed').map(({ field, after }) => [field, after] as const)
  const due = ofKind(operations, 'reviewDue.changed').find(({ key }) => key === null)?.after
  const { ruleSet: rules, topics: topicsBefore, ...rest } = content
  const ruleSet = applyRuleSet(rules, operations)
  const [retopicked] = ofKind(operations, 'topics.changed')
  const topics = retopicked === undefined ? topicsBefore : retopicked.after
  const summary = ofKind(operations, 'changeNote.changed')[0]?.after ?? content.changeNote.summary
  const policy = ofKind(operations, 'policy.changed')[0]?.after ?? content.policy
  return {
    ...rest,
    ...Object.fromEntries(fields),
    ...(topics ? { topics } : {}),
    sections: applySections(content.sections, operations),
    references: applyListEntries('reference', content.references, operations, ({ id }) => id),
    reviewDueOn: due ?? content.reviewDueOn,
    changeNote: {
      summary,
      reasons: applyListEntries(
        'reason',
        content.changeNote.reasons,
        operations,
        ({ statement }) => statement,
      ),
    },
    policy,
    ...(ruleSet === undefined ? {} : { ruleSet }),
  }
}

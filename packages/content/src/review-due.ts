import type { ArticleContent } from './document.ts'

/** The first day on which something in the article is due for review, YYYY-MM-DD. */
export function reviewDueOn(content: ArticleContent): string {
  const days = content.sections.flatMap((section) =>
    section.statements.flatMap((statement) => statement.reviewDueOn ?? []),
  )
  return days.filter((day) => day < content.reviewDueOn).sort()[0] ?? content.reviewDueOn
}

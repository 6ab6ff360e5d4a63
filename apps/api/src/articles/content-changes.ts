import {
  type ArticleContent,
  diffContent,
  type Operation,
  type StatementNote,
  statementNotes,
} from '@guideboard/content'

/** What is different between two documents of one article. */
export interface ContentChanges {
  readonly before: ArticleContent
  readonly after: ArticleContent
  readonly operations: readonly Operation[]
  readonly notes: readonly StatementNote[]
}

export function contentChanges(before: ArticleContent, after: ArticleContent): ContentChanges {
  const operations = diffContent(before, after)
  return { before, after, operations, notes: statementNotes(before, after, operations) }
}

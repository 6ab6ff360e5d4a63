import { spokenDay } from '../ui/dates.ts'
import { spokenTitle } from '../ui/spoken.ts'
import type { ArticleStatement, ArticleText } from './article-text-fragment.ts'

/** A statement to paste elsewhere: its words with their sources, and where it stands, its warning included. */
export function quotedStatement(
  statement: Pick<ArticleStatement, 'key' | 'inline'>,
  article: Pick<
    ArticleText,
    'question' | 'versionNumber' | 'reviewStatus' | 'banner' | 'demonstration' | 'lastUpdated' | 'references'
  >,
  address: string,
): string {
  const words = statement.inline
    .map((node) => (node.__typename === 'TextNode' ? node.text : `[${node.number}]`))
    .join('')
    .trim()
  const cited = new Set(
    statement.inline.flatMap((node) => (node.__typename === 'CitationNode' ? [node.referenceId] : [])),
  )
  const sources = article.references
    .filter(({ id }) => cited.has(id))
    .map(({ number, formatted }) => `[${number}] ${formatted}`)
  const standing = [
    article.versionNumber !== null && `version ${article.versionNumber}`,
    article.reviewStatus &&
      spokenTitle(article.reviewStatus) + (article.demonstration ? ' (demonstration)' : ''),
    article.lastUpdated && spokenDay(article.lastUpdated),
  ].filter(Boolean)
  const from = `Statement ${statement.key} of “${article.question}” Guideboard, ${standing.join(', ')}.`
  return [words, ...sources, ...(article.banner ? [article.banner] : []), from, address].join('\n')
}

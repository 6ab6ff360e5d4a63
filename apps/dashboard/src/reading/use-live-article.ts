import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { follow } from '../api/follow.ts'
import { graphql, type ResultOf } from '../api/graphql.ts'
import type { ArticleAnswer } from './article-query.ts'

const articleChanged = graphql(`
  subscription ArticleChanged($slug: String!) {
    articleVersionChanged(slug: $slug) { versionId state }
  }
`)

type VersionNow = NonNullable<ResultOf<typeof articleChanged>['articleVersionChanged']>

/** Asks for the article anew whenever what readers see of it changes: a withdrawal reaches an open page at once. */
export function useLiveArticle(slug: string, readable: boolean): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!readable) return
    return follow({
      document: articleChanged,
      variables: { slug },
      onEvent: ({ articleVersionChanged: now }, isFirst) => {
        if (isFirst && now && isAsShown(queries, slug, now)) return
        void queries.invalidateQueries({ queryKey: ['article', slug] })
        void queries.invalidateQueries({ queryKey: ['articles'] })
      },
    })
  }, [queries, slug, readable])
}

/** Whether what was read a moment ago tells the same: then reading it a second time brings nothing. */
function isAsShown(queries: QueryClient, slug: string, now: VersionNow): boolean {
  const shown = { queryKey: ['article', slug], type: 'active' } as const
  if (queries.getQueryCache().findAll({ ...shown, stale: true }).length > 0) return false
  return queries
    .getQueriesData<ArticleAnswer>(shown)
    .every(
      ([, data]) => data?.article?.versionId === now.versionId && data.article.reviewStatus === now.state,
    )
}

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { follow } from '../api/follow.ts'
import { graphql } from '../api/graphql.ts'

const articleChanged = graphql(`
  subscription ArticleChanged($slug: String!) {
    articleVersionChanged(slug: $slug) { versionId state }
  }
`)

/** Asks for the article anew whenever what readers see of it changes: a withdrawal reaches an open page at once. */
export function useLiveArticle(slug: string, readable: boolean): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!readable) return
    return follow({
      document: articleChanged,
      variables: { slug },
      onEvent: () => {
        void queries.invalidateQueries({ queryKey: ['article', slug] })
        void queries.invalidateQueries({ queryKey: ['articles'] })
      },
    })
  }, [queries, slug, readable])
}

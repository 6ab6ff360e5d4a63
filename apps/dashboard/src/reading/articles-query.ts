import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { graphql, type ResultOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'

const articlesDocument = graphql(`
  query Articles($search: String, $after: String) {
    articles(search: $search, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id slug question title page reviewStatus banner lastUpdated approvedAt reviewDueOn overdue versionNumber
        }
      }
    }
  }
`)

export type ListedArticle = ResultOf<typeof articlesDocument>['articles']['edges'][number]['node']

export const articlesQuery = ({ q, after }: { q?: string | undefined; after?: string | undefined }) =>
  queryOptions({
    queryKey: ['articles', q ?? '', after ?? ''],
    queryFn: ({ signal }) => request(articlesDocument, { search: q ?? null, after: after ?? null }, signal),
    placeholderData: keepPreviousData,
  })

import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { graphql, type ResultOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import type { ArticlesSearch } from '../search-params.ts'

const articlesDocument = graphql(`
  query Articles(
    $search: String, $status: VersionState, $since: Date, $latestFirst: Boolean, $first: Int!, $after: String
  ) {
    articles(
      search: $search, reviewStatus: $status, updatedSince: $since, latestFirst: $latestFirst, first: $first, after: $after
    ) {
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

export const articlesQuery = ({ q, status, since, after }: ArticlesSearch) =>
  queryOptions({
    queryKey: ['articles', q ?? '', status ?? '', since ?? '', after ?? ''],
    queryFn: ({ signal }) =>
      request(
        articlesDocument,
        { search: q ?? null, status: status ?? null, since: since ?? null, first: 50, after: after ?? null },
        signal,
      ),
    placeholderData: keepPreviousData,
  })

/** What changed last, for the front door. */
export const latestArticlesQuery = queryOptions({
  queryKey: ['articles', 'latest'],
  queryFn: ({ signal }) => request(articlesDocument, { latestFirst: true, first: 5 }, signal),
})

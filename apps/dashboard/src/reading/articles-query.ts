import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { graphql, type ResultOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import type { ArticlesSearch } from '../search-params.ts'

const articlesDocument = graphql(`
  query Articles(
    $search: String, $status: VersionState, $topic: String, $since: Date, $latestFirst: Boolean, $first: Int!, $after: String
  ) {
    articles(
      search: $search, reviewStatus: $status, topic: $topic, updatedSince: $since, latestFirst: $latestFirst, first: $first, after: $after
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id slug question title page reviewStatus banner lastUpdated approvedAt reviewDueOn overdue versionNumber
          topics { code display }
        }
      }
    }
  }
`)

export type ListedArticle = ResultOf<typeof articlesDocument>['articles']['edges'][number]['node']

const topicsDocument = graphql(`
  query Topics {
    topics { articles topic { code display } }
  }
`)

export const articlesQuery = ({ q, status, topic, since, after }: ArticlesSearch) =>
  queryOptions({
    queryKey: ['articles', q ?? '', status ?? '', topic ?? '', since ?? '', after ?? ''],
    queryFn: ({ signal }) =>
      request(
        articlesDocument,
        {
          search: q ?? null,
          status: status ?? null,
          topic: topic ?? null,
          since: since ?? null,
          first: 50,
          after: after ?? null,
        },
        signal,
      ),
    placeholderData: keepPreviousData,
  })

/** What the library can be narrowed to. */
export const topicsQuery = queryOptions({
  queryKey: ['topics'],
  queryFn: ({ signal }) => request(topicsDocument, {}, signal),
})

/** What changed last, for the front door. */
export const latestArticlesQuery = queryOptions({
  queryKey: ['articles', 'latest'],
  queryFn: ({ signal }) => request(articlesDocument, { latestFirst: true, first: 5 }, signal),
})

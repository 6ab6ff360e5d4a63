import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { graphql, type ResultOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import type { AudienceParam } from '../search-params.ts'
import { articleTextFragment } from './article-text-fragment.ts'
import { audienceCode } from './audience.ts'

const articleDocument = graphql(
  `
    query Article($slug: String!, $audience: Audience, $version: Int) {
      article(slug: $slug, audience: $audience, version: $version) { ...ArticleText }
    }
  `,
  [articleTextFragment],
)

export type ArticleAnswer = ResultOf<typeof articleDocument>

interface ArticleView {
  readonly for?: AudienceParam | undefined
  readonly v?: number | undefined
}

/** The article in the words of one audience; `v` opens a permalink to a version. */
export const articleQuery = (slug: string, view: ArticleView) =>
  queryOptions({
    queryKey: ['article', slug, view.for ?? 'clinician', view.v ?? 'current'],
    queryFn: ({ signal }) =>
      request(
        articleDocument,
        { slug, audience: audienceCode(view.for ?? 'clinician'), version: view.v ?? null },
        signal,
      ),
    placeholderData: keepPreviousData,
  })

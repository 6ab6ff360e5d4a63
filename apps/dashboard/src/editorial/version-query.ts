import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import { graphql } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import { articleTextFragment } from '../reading/article-text-fragment.ts'
import { audienceCode } from '../reading/audience.ts'
import type { AudienceParam } from '../search-params.ts'
import { type VersionAnswer, versionFragment } from './version-fragment.ts'

const versionDocument = graphql(
  `
    query Version($id: ID!) {
      articleVersion(id: $id) { ...Version }
    }
  `,
  [versionFragment],
)

const versionTextDocument = graphql(
  `
    query VersionText($id: ID!, $audience: Audience) {
      articleVersion(id: $id) { contentHash rendered(audience: $audience) { ...ArticleText } }
    }
  `,
  [articleTextFragment],
)

export const versionQuery = (id: string) =>
  queryOptions({
    queryKey: ['version', id],
    queryFn: ({ signal }) => request(versionDocument, { id }, signal),
  })

/** The version in the words of one audience, as its readers would see it. */
export const versionTextQuery = (id: string, audience: AudienceParam) =>
  queryOptions({
    queryKey: ['version-text', id, audience],
    queryFn: ({ signal }) => request(versionTextDocument, { id, audience: audienceCode(audience) }, signal),
    placeholderData: keepPreviousData,
  })

/** After an act: shows what it brought back, and asks again for everything that may have moved with it. */
export async function takeIn(queries: QueryClient, id: string, answer: VersionAnswer): Promise<void> {
  if (answer.__typename === 'ChangedVersion') {
    queries.setQueryData(versionQuery(answer.version.id).queryKey, { articleVersion: answer.version })
  } else {
    await queries.invalidateQueries({ queryKey: ['version', id] })
  }
  const touched = [
    'version-checks',
    'version-text',
    'version-threads',
    'board',
    'known-versions',
    'reviews-due',
    'articles',
    'article',
    'signing',
  ]
  for (const key of touched) {
    void queries.invalidateQueries({ queryKey: [key] })
  }
}

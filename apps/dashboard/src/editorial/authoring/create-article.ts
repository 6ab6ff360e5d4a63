import { graphql } from '../../api/graphql.ts'
import { request } from '../../api/request.ts'
import { type VersionAnswer, versionResultFragment } from '../version-fragment.ts'

const createArticleDocument = graphql(
  `
    mutation CreateArticle($input: CreateArticleInput!) {
      created: createArticle(input: $input) { ...VersionResult }
    }
  `,
  [versionResultFragment],
)

/** Starts an article with its first draft. */
export async function createArticle(slug: string, content: unknown): Promise<VersionAnswer> {
  return (await request(createArticleDocument, { input: { slug, content } })).created
}

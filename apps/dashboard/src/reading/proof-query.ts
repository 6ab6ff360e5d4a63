import { queryOptions } from '@tanstack/react-query'
import { graphql, type ResultOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'

const proofDocument = graphql(`
  query Proof($slug: String!) {
    auditProof(articleSlug: $slug) {
      linked
      publicKey
      checkpoint { seq at keyId found current }
      article {
        slug question page demonstration versionNumber contentHash
        signatories { name role meaning signedAt }
      }
      events { seq hash versionNumber move to at contentHash reason signedBy }
    }
  }
`)

export type Proof = NonNullable<ResultOf<typeof proofDocument>['auditProof']>

export const proofQuery = (slug: string) =>
  queryOptions({
    queryKey: ['proof', slug],
    queryFn: ({ signal }) => request(proofDocument, { slug }, signal),
  })

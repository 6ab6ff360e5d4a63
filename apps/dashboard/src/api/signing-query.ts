import { queryOptions } from '@tanstack/react-query'
import { graphql } from './graphql.ts'
import { request } from './request.ts'

const signingDocument = graphql(`
  query Signing {
    installation { demonstration }
    me { id confirmedUntil secondFactor { recoveryCodesLeft } }
  }
`)

/** What this person has to give to sign now. */
export const signingQuery = queryOptions({
  queryKey: ['signing'],
  queryFn: ({ signal }) => request(signingDocument, {}, signal),
  staleTime: 0,
})

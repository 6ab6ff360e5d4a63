import { queryOptions } from '@tanstack/react-query'
import { graphql } from '../api/graphql.ts'
import { request } from '../api/request.ts'

const knownVersionsDocument = graphql(`
  query KnownVersions {
    reviewQueue(
      states: [DRAFT, SUBMITTED, UNDER_REVIEW, APPROVED, CHANGES_REQUESTED, SUPERSEDED, WITHDRAWN]
      first: 100
    ) {
      edges { node { id title number state question } }
    }
  }
`)

/** The hundred versions that changed last, by name: where the palette goes. */
export const knownVersionsQuery = queryOptions({
  queryKey: ['known-versions'],
  queryFn: ({ signal }) => request(knownVersionsDocument, {}, signal),
})

import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { graphql, type ResultOf, type VariablesOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'

const membersDocument = graphql(`query BoardMembers { boardPeople { id name roles } }`)

const dryRunDocument = graphql(`
  query ApprovalWith($id: ID!, $assumed: [AssumedVoteInput!]!) {
    articleVersion(id: $id) { approvalWith(assumed: $assumed) { code message } }
  }
`)

export type BoardMember = ResultOf<typeof membersDocument>['boardPeople'][number]
export type AssumedVote = VariablesOf<typeof dryRunDocument>['assumed'][number]

export const membersQuery = queryOptions({
  queryKey: ['board-members'],
  queryFn: ({ signal }) => request(membersDocument, {}, signal),
})

/** What would still be unmet if these votes were cast; asked again whenever something happens to the version. */
export const dryRunQuery = (id: string, assumed: readonly AssumedVote[]) =>
  queryOptions({
    queryKey: ['version', id, 'dry-run', assumed],
    queryFn: ({ signal }) => request(dryRunDocument, { id, assumed: [...assumed] }, signal),
    placeholderData: keepPreviousData,
  })

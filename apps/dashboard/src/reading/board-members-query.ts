import { queryOptions } from '@tanstack/react-query'
import { graphql, type ResultOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'

const boardMembersDocument = graphql(`
  query BoardMembers {
    installation { demonstration }
    boardMembers { name role since }
  }
`)

export type BoardMember = ResultOf<typeof boardMembersDocument>['boardMembers'][number]

export const boardMembersQuery = queryOptions({
  queryKey: ['board-members'],
  queryFn: ({ signal }) => request(boardMembersDocument, {}, signal),
})

import type { VersionState } from '@guideboard/content'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { graphql, type ResultOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import type { BoardSearch } from '../search-params.ts'

const boardDocument = graphql(`
  query Board($states: [VersionState!], $filter: QueueFilterInput, $first: Int!) {
    reviewQueue(states: $states, filter: $filter, first: $first) {
      totalCount
      pageInfo { hasNextPage }
      edges { node {
      id slug number state title question round lock contentHash updatedAt
      contributors { id name }
      events { to at }
      votes { counts voter { id } }
      moves { move allowed needsReason needsSignature unmet { code message } }
      seats { role needed reason filledBy { id } }
      interests { status person { id } }
      assignments { seat endedAt person { id name } }
      claims { seat allowed unmet { code message } }
      votesDueOn votesOverdue
      openThreads { all blocking }
      } }
    }
  }
`)

export type Board = ResultOf<typeof boardDocument>
export type BoardVersion = Board['reviewQueue']['edges'][number]['node']

/** The columns of the board; the three that readers see stand in the middle. */
export const openStates = [
  'DRAFT',
  'SUBMITTED',
  'UNDER_REVIEW',
  'CHANGES_REQUESTED',
  'APPROVED',
] as const satisfies readonly VersionState[]

export const closedStates = ['SUPERSEDED', 'WITHDRAWN'] as const satisfies readonly VersionState[]

export const isClosed = (state: VersionState): boolean => closedStates.some((one) => one === state)

/** How many versions a column begins with, and how many it shows at most: who looks for more narrows the board. */
export const columnSize = 20
export const mostShown = 100

/** Versions of these states, as far as they are asked for; the one changed last first. */
export const boardQuery = (states: readonly VersionState[], search: BoardSearch, first = columnSize) => {
  const { q, mine, overdue, unassigned } = search
  const filter = {
    text: q ?? null,
    mine: mine ?? null,
    overdue: overdue ?? null,
    unassigned: unassigned ?? null,
  }
  return queryOptions({
    queryKey: ['board', [...states], filter, first],
    queryFn: ({ signal }) => request(boardDocument, { states: [...states], filter, first }, signal),
    placeholderData: keepPreviousData,
  })
}

import type { VersionState } from '@guideboard/content'
import { queryOptions } from '@tanstack/react-query'
import { graphql, type ResultOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'

const boardDocument = graphql(`
  query Board($states: [VersionState!]) {
    reviewQueue(states: $states) {
      id slug number state title question round lock contentHash updatedAt
      contributors { id name }
      events { to at }
      votes { counts voter { id } }
      moves { move allowed needsReason needsSignature unmet { code message } }
      seats { role needed reason filledBy { id } }
      interests { status person { id } }
      openThreads { all blocking }
    }
  }
`)

export type BoardVersion = ResultOf<typeof boardDocument>['reviewQueue'][number]

/** The columns of the board; the three that readers see stand in the middle. */
export const openStates = [
  'DRAFT',
  'SUBMITTED',
  'UNDER_REVIEW',
  'APPROVED',
  'CHANGES_REQUESTED',
] as const satisfies readonly VersionState[]

export const closedStates = ['SUPERSEDED', 'WITHDRAWN'] as const satisfies readonly VersionState[]

export const isClosed = (state: VersionState): boolean => closedStates.some((one) => one === state)

export const boardQuery = (closed: boolean) =>
  queryOptions({
    queryKey: ['board', closed],
    queryFn: ({ signal }) =>
      request(boardDocument, { states: closed ? [...openStates, ...closedStates] : [...openStates] }, signal),
  })

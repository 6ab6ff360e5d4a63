import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { graphql, type ResultOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import type { AuditSearch } from '../search-params.ts'

const auditEventsDocument = graphql(`
  query AuditEvents($filter: AuditFilter, $after: String) {
    auditEvents(filter: $filter, first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id at actor actorName said entity outcome reason } }
    }
  }
`)

export type ListedEvent = ResultOf<typeof auditEventsDocument>['auditEvents']['edges'][number]['node']

/** The lines of the trail that a search asks for, a hundred at a time. */
export const auditEventsQuery = (search: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit-events', search],
    queryFn: ({ pageParam, signal }) =>
      request(auditEventsDocument, { filter: filterOf(search), after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ auditEvents: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  })

export const verifyTrailDocument = graphql(`
  query VerifyTrail { verifyTrail { ok chains rows confirmed problem chain seq } }
`)

function filterOf({ who, action, entity, patient, outcome, from, to }: AuditSearch) {
  return {
    who: who ?? null,
    action: action ?? null,
    entity: entity ?? null,
    patientId: patient ?? null,
    outcome: outcome ?? null,
    from: from === undefined ? null : startOf(from),
    to: to === undefined ? null : startOf(to, 1),
  }
}

/** Where the same lines are to be had as a file. */
export function exportAddress(format: 'csv' | 'json', search: AuditSearch): string {
  const { outcome, ...rest } = filterOf(search)
  const given = Object.entries({ ...rest, outcome: outcome?.toLowerCase() ?? null }).flatMap(
    ([name, value]) => (value === null ? [] : [[name, value]]),
  )
  const query = new URLSearchParams(given).toString()
  return `/exports/audit.${format}${query === '' ? '' : `?${query}`}`
}

/** The first moment of a day in UTC, or of one so many days later. */
function startOf(day: string, daysLater = 0): string {
  const moment = new Date(`${day}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + daysLater)
  return moment.toISOString()
}

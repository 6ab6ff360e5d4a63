import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Waiting } from '../frame/waiting.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import layout from '../ui/layout.module.css'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { VirtualTable } from '../ui/virtual-table.tsx'
import { auditColumns } from './audit-columns.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { auditEventsQuery, exportAddress, type ListedEvent } from './audit-query.ts'
import { VerifyTrail } from './verify-trail.tsx'

const route = getRouteApi('/signed-in/audit')
const nothing: readonly ListedEvent[] = []
/** The server counts no further. */
const counted = 10_000

/** Who did what, when and why, the latest first. Reading it is itself recorded. */
export function AuditPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    auditEventsQuery(search),
  )
  const rows = data?.pages.flatMap(({ auditEvents }) => auditEvents.edges.map(({ node }) => node)) ?? nothing
  const total = data?.pages[0]?.auditEvents.totalCount ?? 0
  const loadMore = () => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }
  return (
    <div className={layout.stack}>
      <title>Audit trail · Guideboard</title>
      <div className={`${layout.row} ${layout.between}`}>
        <h1>Audit trail</h1>
        <div className={layout.row}>
          {(['csv', 'json'] as const).map((format) => (
            <Button
              key={format}
              component="a"
              href={exportAddress(format, search)}
              download
              variant="default"
            >
              Export {format.toUpperCase()}
            </Button>
          ))}
        </div>
      </div>
      <p className={`${layout.meta} ${layout.measure}`}>
        Rows are only ever added, and each carries the hash of the one before it. Reading and exporting them
        is recorded too.
      </p>
      <VerifyTrail />
      <AuditFilters search={search} onChange={(next) => void navigate({ search: next, replace: true })} />
      {error && <ProblemNotice error={error} what="The trail could not be shown" />}
      {!data && !error && <Waiting />}
      {data && (
        <p className={layout.meta} role="status">
          {total === 1 ? '1 event' : `${total}${total >= counted ? ' or more' : ''} events`}
        </p>
      )}
      {data && rows.length === 0 && (
        <EmptyState title="No event matches">
          <p>Take back a part of the filter.</p>
        </EmptyState>
      )}
      {rows.length > 0 && (
        <VirtualTable
          caption="Audit trail"
          columns={auditColumns}
          rows={rows}
          total={total}
          onNearEnd={loadMore}
        />
      )}
    </div>
  )
}

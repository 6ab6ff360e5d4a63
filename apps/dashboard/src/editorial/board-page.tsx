import { Button } from '@mantine/core'
import { useQuery, useSuspenseQueries } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { sessionQuery } from '../api/session.ts'
import { paths } from '../paths.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import layout from '../ui/layout.module.css'
import { LinkButton } from '../ui/link-button.tsx'
import { BoardColumns } from './board-columns.tsx'
import { isNarrowed } from './board-filter.ts'
import { BoardFilters } from './board-filters.tsx'
import { BoardHelp } from './board-help.tsx'
import { BoardList } from './board-list.tsx'
import { boardQuery, closedStates, columnSize, isClosed, mostShown, openStates } from './board-query.ts'
import { MovingDesk } from './moving-desk.tsx'
import { ReviewsDue } from './reviews-due.tsx'
import { useLiveBoard } from './use-live-board.ts'

const route = getRouteApi('/signed-in/board')

export function BoardPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const closed = search.closed === true || (search.state !== undefined && isClosed(search.state))
  const me = useQuery(sessionQuery).data?.me ?? null
  useLiveBoard()
  const all = closed ? [...openStates, ...closedStates] : openStates
  const states = search.state === undefined ? all : [search.state]
  const [first, setFirst] = useState(columnSize)
  // Each column is a page of its own, so that a long one does not crowd out the others.
  const pages = useSuspenseQueries({ queries: states.map((state) => boardQuery([state], search, first)) })
  const queues = pages.map(({ data }) => data.reviewQueue)
  const versions = queues.flatMap(({ edges }) => edges.map(({ node }) => node))
  const total = queues.reduce((sum, { totalCount }) => sum + totalCount, 0)
  const View = search.as === 'list' ? BoardList : BoardColumns
  return (
    <div className={layout.stack}>
      <title>Board · Guideboard</title>
      <div className={`${layout.row} ${layout.between}`}>
        <h1>Board</h1>
        <div className={layout.row}>
          <LinkButton to={paths.metrics} variant="default">
            Metrics
          </LinkButton>
          {me?.boardRoles.some((role) => role === 'AUTHOR' || role === 'EDITOR' || role === 'CHAIR') && (
            <LinkButton to={paths.boardQuestions} variant="default">
              Readers’ questions
            </LinkButton>
          )}
          {me?.boardRoles.includes('AUTHOR') && <LinkButton to={paths.newArticle}>New article</LinkButton>}
          <BoardHelp />
        </div>
      </div>
      <ReviewsDue />
      <BoardFilters
        search={search}
        onChange={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
      />
      <p className={layout.meta} role="status">
        {total === 1 ? '1 version' : `${total} versions`}
        {isNarrowed(search) && ', narrowed'}
        {versions.length < total && `; ${versions.length} shown`}
      </p>
      <MovingDesk>
        {versions.length === 0 ? (
          <EmptyState title="No version matches">
            <p>Take back a part of the filter.</p>
          </EmptyState>
        ) : (
          <View states={states} versions={versions} />
        )}
        {versions.length < total && <MoreVersions first={first} onMore={() => setFirst(mostShown)} />}
      </MovingDesk>
    </div>
  )
}

interface MoreVersionsProps {
  readonly first: number
  readonly onMore: () => void
}

/** The way to the rest of long columns. */
function MoreVersions({ first, onMore }: MoreVersionsProps) {
  if (first >= mostShown)
    return (
      <p className={layout.meta}>
        The latest {mostShown} of each state are shown: narrow the board to see others.
      </p>
    )
  return (
    <div>
      <Button variant="default" onClick={onMore}>
        Show more of each state
      </Button>
    </div>
  )
}

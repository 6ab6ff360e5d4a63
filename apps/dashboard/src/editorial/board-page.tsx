import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { sessionQuery } from '../api/session.ts'
import { paths } from '../paths.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import layout from '../ui/layout.module.css'
import { LinkButton } from '../ui/link-button.tsx'
import { BoardColumns } from './board-columns.tsx'
import { isNarrowed, isShown } from './board-filter.ts'
import { BoardFilters } from './board-filters.tsx'
import { BoardHelp } from './board-help.tsx'
import { BoardList } from './board-list.tsx'
import { boardQuery, closedStates, isClosed, openStates } from './board-query.ts'
import { MovingDesk } from './moving-desk.tsx'
import { ReviewsDue } from './reviews-due.tsx'
import { reviewsDueQuery } from './reviews-due-query.ts'
import { useLiveBoard } from './use-live-board.ts'

const route = getRouteApi('/signed-in/board')

export function BoardPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const closed = search.closed === true || (search.state !== undefined && isClosed(search.state))
  const { reviewQueue } = useSuspenseQuery(boardQuery(closed)).data
  const me = useQuery(sessionQuery).data?.me ?? null
  const due = useQuery(reviewsDueQuery).data?.reviewsDue ?? []
  useLiveBoard()
  const overdue = new Set(due.filter((one) => one.overdue).map(({ version }) => version.id))
  const versions = reviewQueue.filter((version) => isShown(version, search, { me, overdue }))
  const all = closed ? [...openStates, ...closedStates] : openStates
  const states = search.state === undefined ? all : [search.state]
  const View = search.as === 'list' ? BoardList : BoardColumns
  return (
    <div className={layout.stack}>
      <title>Board · Guideboard</title>
      <div className={`${layout.row} ${layout.between}`}>
        <h1>Board</h1>
        <div className={layout.row}>
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
        {versions.length === 1 ? '1 version' : `${versions.length} versions`}
        {isNarrowed(search) && ` of ${reviewQueue.length}`}
      </p>
      <MovingDesk>
        {versions.length === 0 ? (
          <EmptyState title="No version matches">
            <p>Take back a part of the filter.</p>
          </EmptyState>
        ) : (
          <View states={states} versions={versions} />
        )}
      </MovingDesk>
    </div>
  )
}

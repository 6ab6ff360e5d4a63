import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { sessionQuery } from '../api/session.ts'
import { paths } from '../paths.ts'
import layout from '../ui/layout.module.css'
import { LinkButton } from '../ui/link-button.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import styles from './board-page.module.css'
import { boardQuery, closedStates, openStates } from './board-query.ts'
import { ReviewsDue } from './reviews-due.tsx'
import { useLiveBoard } from './use-live-board.ts'
import { VersionCard } from './version-card.tsx'

const route = getRouteApi('/signed-in/board')

export function BoardPage() {
  const { closed = false } = route.useSearch()
  const { reviewQueue } = useSuspenseQuery(boardQuery(closed)).data
  const mayWrite = useQuery(sessionQuery).data?.me?.boardRoles.includes('AUTHOR') === true
  useLiveBoard()
  const states = closed ? [...openStates, ...closedStates] : openStates
  return (
    <div className={layout.stack}>
      <title>Board · Guideboard</title>
      <div className={`${layout.row} ${layout.between}`}>
        <h1>Board</h1>
        <div className={layout.row}>
          {mayWrite && <LinkButton to={paths.newArticle}>New article</LinkButton>}
          <LinkButton to={paths.board} search={{ closed: closed ? undefined : true }} variant="default">
            {closed ? 'Hide closed versions' : 'Show closed versions'}
          </LinkButton>
        </div>
      </div>
      <ReviewsDue />
      <div className={styles.columns}>
        {states.map((state) => {
          const versions = reviewQueue.filter((version) => version.state === state)
          const id = `column-${state.toLowerCase()}`
          return (
            <section key={state} className={styles.column} aria-labelledby={id}>
              <h2 id={id} className={styles.name}>
                <StateBadge state={state} />
                <span className={layout.meta}>{versions.length}</span>
              </h2>
              <ul className={styles.cards}>
                {versions.map((version) => (
                  <li key={version.id}>
                    <VersionCard version={version} />
                  </li>
                ))}
              </ul>
              {versions.length === 0 && <p className={layout.meta}>None</p>}
            </section>
          )
        })}
      </div>
    </div>
  )
}

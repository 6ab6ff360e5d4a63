import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { sessionQuery } from '../api/session.ts'
import { paths } from '../paths.ts'
import { spokenDay } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import styles from './board-page.module.css'
import type { BoardVersion } from './board-query.ts'
import { ContributorInitials } from './contributor-initials.tsx'
import { MoveMenu } from './move-menu.tsx'
import { OpenComments } from './open-comments.tsx'
import { AssignedSeats } from './seats/assigned-seats.tsx'
import { SeatButton } from './seats/seat-button.tsx'
import { VotesDue } from './seats/votes-due.tsx'
import { seatsProgress } from './seats-progress.ts'
import { stateSince } from './state-since.ts'
import { useMoving } from './use-moving.ts'
import { whatWaits } from './what-waits.ts'

/** One version on the board: its question, who wrote it, how far it is and what waits for you. */
export function VersionCard({ version }: { readonly version: BoardVersion }) {
  const me = useQuery(sessionQuery).data?.me ?? null
  const link = useRef<HTMLAnchorElement>(null)
  const { claimFocus } = useMoving()
  // A move draws the card anew in another column: the focus goes with it.
  useEffect(() => {
    if (claimFocus(version.id)) link.current?.focus()
  }, [claimFocus, version.id])
  const waits = whatWaits(version, me)
  return (
    <article className={styles.card} data-version>
      <h3 className={styles.question}>
        <Link ref={link} to={paths.boardVersion} params={{ id: version.id }} draggable={false}>
          {version.question}
        </Link>
      </h3>
      <p className={layout.meta}>
        Version {version.number} · since {spokenDay(stateSince(version))}
      </p>
      <ContributorInitials contributors={version.contributors} />
      {version.state === 'UNDER_REVIEW' && (
        <>
          <p className={layout.meta}>{seatsProgress(version.seats)}</p>
          <AssignedSeats version={version} />
          <VotesDue version={version} />
        </>
      )}
      <OpenComments open={version.openThreads} />
      {waits.length > 0 && (
        <p className={styles.waits}>
          <strong>Waits for you:</strong> {waits.join('; ')}
        </p>
      )}
      <div className={layout.row}>
        <MoveMenu version={version} />
        <SeatButton version={version} />
      </div>
    </article>
  )
}

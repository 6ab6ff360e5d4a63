import type { VersionState } from '@guideboard/content'
import { Checkbox } from '@mantine/core'
import '@mantine/core/styles/Checkbox.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { sessionQuery } from '../api/session.ts'
import { paths } from '../paths.ts'
import { spokenDay } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import table from '../ui/simple-table.module.css'
import { StateBadge } from '../ui/state-badge.tsx'
import styles from './board-page.module.css'
import type { BoardVersion } from './board-query.ts'
import { ContributorInitials } from './contributor-initials.tsx'
import { MoveMenu } from './move-menu.tsx'
import { OpenComments } from './open-comments.tsx'
import { AssignedSeats } from './seats/assigned-seats.tsx'
import { BulkAssign } from './seats/bulk-assign.tsx'
import { SeatButton } from './seats/seat-button.tsx'
import { VotesDue } from './seats/votes-due.tsx'
import { stateSince } from './state-since.ts'
import { whatWaits } from './what-waits.ts'

interface BoardListProps {
  readonly states: readonly VersionState[]
  readonly versions: readonly BoardVersion[]
}

/** The same versions as rows, in the order of the columns. */
export function BoardList({ states, versions }: BoardListProps) {
  const me = useQuery(sessionQuery).data?.me ?? null
  const assigns = me?.boardRoles.includes('EDITOR') === true
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const rows = states.flatMap((state) => versions.filter((version) => version.state === state))
  const picked = rows.filter(({ id, state }) => chosen.has(id) && state === 'UNDER_REVIEW')
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className={styles.scroll} tabIndex={0} aria-label="Versions as a list">
        <table className={table.table}>
          <thead>
            <tr>
              {assigns && (
                <th scope="col">
                  <span className={styles.unseen}>Choose</span>
                </th>
              )}
              <th scope="col">State</th>
              <th scope="col">Title</th>
              <th scope="col">Version</th>
              <th scope="col">Seats</th>
              <th scope="col">Waits for you</th>
              <th scope="col">In this state since</th>
              <th scope="col">Moves</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((version) => (
              <tr key={version.id} data-version>
                {assigns && (
                  <td>
                    {version.state === 'UNDER_REVIEW' && (
                      <Checkbox
                        aria-label={`Choose ${version.title}, version ${version.number}`}
                        checked={chosen.has(version.id)}
                        onChange={() => setChosen(toggled(chosen, version.id))}
                      />
                    )}
                  </td>
                )}
                <td>
                  <StateBadge state={version.state} />
                </td>
                <td>
                  <Link to={paths.boardVersion} params={{ id: version.id }}>
                    {version.title}
                  </Link>
                  <p className={layout.meta}>{version.question}</p>
                  <OpenComments open={version.openThreads} />
                  <ContributorInitials contributors={version.contributors} />
                </td>
                <td>{version.number}</td>
                <td>
                  {version.state === 'UNDER_REVIEW' && (
                    <>
                      <AssignedSeats version={version} />
                      <VotesDue version={version} />
                    </>
                  )}
                </td>
                <td>{whatWaits(version, me).join('; ')}</td>
                <td>{spokenDay(stateSince(version))}</td>
                <td>
                  <div className={layout.row}>
                    <MoveMenu version={version} />
                    <SeatButton version={version} />
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {picked.length > 0 && <BulkAssign versions={picked} onDone={() => setChosen(new Set())} />}
    </>
  )
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}

import { spokenTitle } from '../../ui/spoken.ts'
import board from '../board-page.module.css'
import type { BoardVersion } from '../board-query.ts'
import { initials } from '../initials.ts'
import { seatLines } from './seat-lines.ts'
import styles from './seats.module.css'

/** Who is asked to fill each seat of an open review: initials to the eye, whole names to a screen reader. */
export function AssignedSeats({
  version,
}: {
  readonly version: Pick<BoardVersion, 'seats' | 'assignments'>
}) {
  return (
    <ul className={styles.lines} aria-label="Seats">
      {seatLines(version).map(({ role, asked, open }) => (
        <li key={role} className={styles.line}>
          <span>{spokenTitle(role)}</span>
          <span className={styles.chips}>
            {asked.map(({ id, name, voted }) => (
              <span
                key={id}
                className={styles.chip}
                data-voted={voted}
                title={voted ? `${name}, voted` : name}
              >
                <span aria-hidden>{initials(name)}</span>
                <span className={board.unseen}>{voted ? `${name}, voted` : name}</span>
              </span>
            ))}
            {open > 0 && <span className={styles.open}>{open === 1 ? '1 open' : `${open} open`}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}

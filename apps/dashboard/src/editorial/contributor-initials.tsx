import styles from './board-page.module.css'
import type { BoardVersion } from './board-query.ts'
import { initials } from './initials.ts'

interface ContributorInitialsProps {
  readonly contributors: BoardVersion['contributors']
}

/** Who wrote to a version: letters to the eye, the name as the pointer rests, whole names to a screen reader. */
export function ContributorInitials({ contributors }: ContributorInitialsProps) {
  return (
    <ul className={styles.people} aria-label="Contributors">
      {contributors.map(({ id, name }) => (
        <li key={id} className={styles.person} title={name}>
          <span aria-hidden>{initials(name)}</span>
          <span className={styles.unseen}>{name}</span>
        </li>
      ))}
    </ul>
  )
}

import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { spokenDay } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import styles from './board-page.module.css'
import type { BoardVersion } from './board-query.ts'

export function VersionCard({ version }: { readonly version: BoardVersion }) {
  const needed = version.seats.reduce((sum, seat) => sum + seat.needed, 0)
  const filled = version.seats.reduce((sum, seat) => sum + Math.min(seat.needed, seat.filledBy.length), 0)
  return (
    <article className={styles.card}>
      <h3 className={styles.question}>
        <Link to={paths.boardVersion} params={{ id: version.id }}>
          {version.question}
        </Link>
      </h3>
      <p className={layout.meta}>
        Version {version.number} · {version.contributors.map(({ name }) => name).join(', ')}
      </p>
      {version.state === 'UNDER_REVIEW' && (
        <p className={layout.meta}>
          {filled} of {needed} seats filled
        </p>
      )}
      <p className={layout.meta}>Changed {spokenDay(version.updatedAt)}</p>
    </article>
  )
}

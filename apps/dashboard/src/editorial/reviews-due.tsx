import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { spokenDay } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { reviewsDueQuery } from './reviews-due-query.ts'

/** What is due for review within 90 days, the overdue first; nothing when there is none. */
export function ReviewsDue() {
  const due = useQuery(reviewsDueQuery).data?.reviewsDue ?? []
  if (due.length === 0) return null
  return (
    <section aria-labelledby="reviews-due" className={`${layout.card} ${layout.stack} ${layout.tight}`}>
      <h2 id="reviews-due">Reviews due</h2>
      <ul className={layout.plain}>
        {due.map(({ version, statementKey, dueOn, overdue, taskId }) => (
          <li key={`${version.id} ${statementKey} ${taskId}`}>
            <Link to={paths.boardVersion} params={{ id: version.id }}>
              {version.title}
            </Link>
            , version {version.number}
            {statementKey && `, statement ${statementKey}`}
            {taskId && ', withdrawn'}: {overdue ? 'overdue since' : 'due on'} {spokenDay(dueOn)}
          </li>
        ))}
      </ul>
    </section>
  )
}

import styles from './metrics-page.module.css'
import type { Metrics } from './metrics-query.ts'

type Part = Metrics['reopened']

/** The three figures that need no chart. */
export function MetricsSums({
  metrics: { overdueReviews, reopened, objected },
}: {
  readonly metrics: Metrics
}) {
  const sums = [
    { name: 'Overdue reviews', value: String(overdueReviews), about: 'of what is in force or was withdrawn' },
    { name: 'Reopened', value: rate(reopened), about: `${reopened.part} of ${reopened.whole} reviews begun` },
    {
      name: 'Objected to',
      value: rate(objected),
      about: `${objected.part} of ${objected.whole} versions voted on`,
    },
  ]
  return (
    <dl className={styles.sums}>
      {sums.map(({ name, value, about }) => (
        <div key={name} className={styles.sum}>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong>
            <span>{about}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

const rate = ({ part, whole }: Part): string => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`)

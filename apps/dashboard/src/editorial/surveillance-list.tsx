import { spokenDay } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { spoken } from '../ui/spoken.ts'
import { signatureWords } from './signature-words.ts'
import type { Version } from './version-fragment.ts'
import styles from './version-page.module.css'

/** The looks at the evidence that were recorded, the latest first. */
export function SurveillanceList({ reviews }: { readonly reviews: Version['surveillance'] }) {
  if (reviews.length === 0) return null
  return (
    <ul className={styles.votes} aria-label="Reviews of new evidence">
      {reviews.map((review) => (
        <li key={review.id} className={styles.vote} data-counts={review.outcome === 'NO_CHANGE'}>
          <p>
            <strong>{review.statementKey ? `Statement ${review.statementKey}` : 'The whole article'}</strong>:{' '}
            {spoken(review.outcome)}
            {review.nextDueOn && `, next on ${spokenDay(review.nextDueOn)}`}
          </p>
          <p>{review.reason}</p>
          <p className={layout.meta}>
            {review.reviewer.name}, {spokenDay(review.at)}
            {review.signature && `, ${signatureWords(review.signature, review.reviewer.name)}`} ·{' '}
            {review.sources.join('; ')}
          </p>
        </li>
      ))}
    </ul>
  )
}

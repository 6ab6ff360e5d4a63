import styles from './guideline-result.module.css'
import type { RecommendationResult } from './guideline-result-fragment.ts'

/** The facts without which the outcome would not stand, each with its source. */
export function Because({ because }: { readonly because: RecommendationResult['because'] }) {
  if (because.length === 0) return null
  return (
    <dl className={styles.because} aria-label="Because">
      {because.map(({ factId, label, value, source }) => (
        <div key={factId}>
          <dt>{label.replace(/\?$/, '')}: </dt>
          <dd>
            {value}
            {source && ` (${source})`}
          </dd>
        </div>
      ))}
    </dl>
  )
}

import badge from '../ui/badge.module.css'
import styles from './guideline-result.module.css'
import type { MissingFact } from './guideline-result-fragment.ts'

interface OpenQuestionsProps {
  /** Most useful first. */
  readonly missing: readonly MissingFact[]
  readonly quickest: readonly (readonly string[])[]
}

const shown = 3

/** What is missing to decide, in the order in which to ask; the tail is folded. */
export function OpenQuestions({ missing, quickest }: OpenQuestionsProps) {
  if (missing.length === 0) return null
  const fewest = quickest[0]?.length
  const rest = missing.slice(shown)
  return (
    <div className={styles.open}>
      <span className={badge.badge} data-kind="missing">
        Missing
      </span>
      <ol>
        {missing.slice(0, shown).map(({ factId, question }) => (
          <li key={factId}>{question}</li>
        ))}
      </ol>
      {rest.length > 0 && (
        <details className={styles.details}>
          <summary>and {rest.length} more</summary>
          <ol start={shown + 1}>
            {rest.map(({ factId, question }) => (
              <li key={factId}>{question}</li>
            ))}
          </ol>
        </details>
      )}
      {fewest !== undefined && fewest < missing.length && (
        <p>{fewest === 1 ? 'One answer can settle it.' : `${fewest} answers can settle it.`}</p>
      )}
    </div>
  )
}

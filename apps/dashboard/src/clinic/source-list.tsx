import { linksOut } from '@guideboard/content'
import styles from './guideline-result.module.css'
import type { GuidelineResult } from './guideline-result-fragment.ts'

/** The references behind the numbers. */
export function SourceList({ result }: { readonly result: GuidelineResult }) {
  if (result.references.length === 0) return null
  return (
    <details className={styles.details} data-printed>
      <summary>Sources ({result.references.length})</summary>
      <ol className={styles.sources}>
        {result.references.map((reference) => (
          <li key={reference.id}>
            {reference.number ?? '–'}. {reference.formatted}{' '}
            {reference.retracted && <strong>Retracted. </strong>}
            {linksOut({ ...reference }).map(({ name, href }) => (
              <a key={name} href={href} rel="noreferrer">
                {name}{' '}
              </a>
            ))}
          </li>
        ))}
      </ol>
    </details>
  )
}

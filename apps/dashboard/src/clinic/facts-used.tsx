import { spokenDay } from '../ui/dates.ts'
import { LazyFold } from '../ui/lazy-fold.tsx'
import table from '../ui/simple-table.module.css'
import styles from './guideline-result.module.css'
import type { GuidelineResult } from './guideline-result-fragment.ts'

/** Every fact of the snapshot with its source. */
export function FactsUsed({ facts }: { readonly facts: GuidelineResult['facts'] }) {
  const known = facts.filter((fact) => fact.known)
  return (
    <LazyFold className={styles.details} summary={`Facts used (${known.length} known of ${facts.length})`}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Fact</th>
            <th scope="col">Value</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr key={fact.factId}>
              <td>{fact.label}</td>
              <td>{fact.known ? fact.value : 'Unknown'}</td>
              <td>
                {fact.source}
                {fact.effectiveOn && `, ${spokenDay(fact.effectiveOn)}`}
                {fact.conflict && ` Conflict: ${fact.conflict}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </LazyFold>
  )
}

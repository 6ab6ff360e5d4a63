import { spoken } from '../ui/spoken.ts'
import styles from './changes.module.css'
import type { AffectedPatients } from './changes-query.ts'

/** Whose advice changes: who they are, what they were told and are told now, and one of them. */
export function AffectedList({ affected }: { readonly affected: readonly AffectedPatients[] }) {
  if (affected.length === 0) return null
  return (
    <ul className={styles.list} aria-label="Patients whose advice changes">
      {affected.map(({ of, id, from, to, region, example }) => (
        <li key={`${of} ${id} ${from} ${to} ${region}`}>
          <strong>
            {id}: {spoken(from)} → {spoken(to)}
          </strong>{' '}
          for patients with {region}
          {example.length > 0 && (
            <details>
              <summary>An example patient</summary>
              <ul>
                {example.map(({ factId, question, value }) => (
                  <li key={factId}>
                    {question} {value}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}

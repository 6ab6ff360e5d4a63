import { EmptyState } from '../ui/empty-state.tsx'
import layout from '../ui/layout.module.css'
import table from '../ui/simple-table.module.css'
import type { ImpactState } from './impact-query.ts'
import styles from './impact-view.module.css'
import { counted, organizationsCounted } from './impact-words.ts'

type Stored = ImpactState['storedPatients']

/** The same of patients in care, as far as their organizations allow it: numbers, and nobody. */
export function StoredPatients({ stored }: { readonly stored: Stored }) {
  return (
    <section aria-labelledby="stored-patients" className={`${layout.stack} ${layout.tight}`}>
      <h2 id="stored-patients">Stored patients, as totals of at least 10</h2>
      <Told stored={stored} />
    </section>
  )
}

function Told({ stored }: { readonly stored: Stored }) {
  switch (stored.status) {
    case 'NOT_SHARED':
      return (
        <EmptyState title="No organization shares totals of its patients">
          <p>Its administrator may allow it on the page of the organization.</p>
        </EmptyState>
      )
    case 'NOT_ASKED':
      return <EmptyState title="Counted once this version is before the board" />
    case 'WAITING':
      return <EmptyState title="Being counted: look again in a minute" />
    case 'COUNTED':
      return <Totals stored={stored} />
  }
}

function Totals({ stored: { totals, patients, counted: done, sharing } }: { readonly stored: Stored }) {
  if (patients === 0) return <EmptyState title="Too few patients to tell anything of them" />
  return (
    <>
      {totals.length === 0 ? (
        <p>
          Nothing can be told of {counted(patients)} patients: nobody changes, or fewer than 10 do, or all but
          fewer than 10.
        </p>
      ) : (
        <div className={styles.scroll}>
          <table className={`${table.table} ${styles.totals}`}>
            <caption>Patients in care who get different advice, of {counted(patients)} looked at.</caption>
            <thead>
              <tr>
                <th scope="col">Change</th>
                <th scope="col">Patients</th>
                <th scope="col">Told by</th>
              </tr>
            </thead>
            <tbody>
              {totals.map(({ kind, recommendationId, patients: number, organizations }) => (
                <tr key={`${kind} ${recommendationId}`}>
                  <th scope="row">{changeWords(kind, recommendationId)}</th>
                  <td className={styles.number}>{counted(number)}</td>
                  <td className={styles.number}>{organizationsCounted(organizations)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className={layout.meta}>
        From {organizationsCounted(done)} of {counted(sharing)} that share totals. Each tells numbers of at
        least 10, rounded down to whole tens; what is missing is smaller, or would give a smaller number away.
        Counted once from the records of that day, without what was only answered in an encounter.
      </p>
    </>
  )
}

function changeWords(kind: Stored['totals'][number]['kind'], recommendation: string | null): string {
  switch (kind) {
    case 'CHANGED':
      return 'Any advice differs'
    case 'RED_FLAG':
      return 'A red flag comes out otherwise'
    case 'GAINED':
      return `${recommendation}: newly recommended`
    case 'LOST':
      return `${recommendation}: no longer recommended`
    case 'OTHERWISE':
      return `${recommendation}: changes in another way`
  }
}

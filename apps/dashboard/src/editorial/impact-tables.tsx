import layout from '../ui/layout.module.css'
import table from '../ui/simple-table.module.css'
import type { Impact } from './impact-query.ts'
import styles from './impact-view.module.css'
import { counted, outcomeWords, share } from './impact-words.ts'

/** Per recommendation that changes: from which outcome to which, for how many. */
export function ImpactMatrix({ recommendations }: Pick<Impact, 'recommendations'>) {
  const changed = recommendations.filter((one) => one.changed > 0)
  const same = recommendations.length - changed.length
  return (
    <section aria-labelledby="matrix" className={`${layout.stack} ${layout.tight}`}>
      <h2 id="matrix">By recommendation</h2>
      {changed.map(({ id, statement, redFlag, changed: patients, transitions }) => (
        <div key={id} className={styles.scroll}>
          <table className={table.table}>
            <caption>
              {id}, statement {statement}
              {redFlag && ' (red flag)'}: {counted(patients)} patients change
            </caption>
            <thead>
              <tr>
                <th scope="col">In force now</th>
                <th scope="col">In this version</th>
                <th scope="col">Patients</th>
              </tr>
            </thead>
            <tbody>
              {transitions.map(({ from, to, patients: number }) => (
                <tr key={`${from} ${to}`}>
                  <td>{outcomeWords(from)}</td>
                  <td>{from === to ? 'the same' : outcomeWords(to)}</td>
                  <td className={styles.number}>{counted(number)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
      {same > 0 && (
        <p className={layout.meta}>
          {counted(same)} {same === 1 ? 'recommendation says' : 'recommendations say'} the same to everybody.
        </p>
      )}
    </section>
  )
}

/** How many change in each part of the cohort. */
export function ImpactSubgroups({ subgroups }: Pick<Impact, 'subgroups'>) {
  if (subgroups.length === 0) return null
  return (
    <section aria-labelledby="subgroups" className={`${layout.stack} ${layout.tight}`}>
      <h2 id="subgroups">By group</h2>
      <div className={styles.scroll}>
        <table className={table.table}>
          <caption>Made-up patients who get different advice, by group; groups overlap.</caption>
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col">Change</th>
              <th scope="col">Of</th>
              <th scope="col">Share</th>
            </tr>
          </thead>
          <tbody>
            {subgroups.map(({ id, name, patients, changed }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td className={styles.number}>{counted(changed)}</td>
                <td className={styles.number}>{counted(patients)}</td>
                <td className={styles.number}>{share(changed, patients)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

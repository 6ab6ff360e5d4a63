import layout from '../ui/layout.module.css'
import table from '../ui/simple-table.module.css'
import type { Impact } from './impact-query.ts'
import styles from './impact-view.module.css'
import { counted, heatOf, isSameAdvice, type Outcome, outcomes, outcomeWords } from './impact-words.ts'

type Recommendation = Impact['recommendations'][number]

/** Per recommendation that changes: from which outcome to which, for how many; the more, the darker. */
export function ImpactMatrix({ recommendations }: Pick<Impact, 'recommendations'>) {
  const changed = recommendations.filter((one) => one.changed > 0)
  const same = recommendations.length - changed.length
  return (
    <section aria-labelledby="matrix" className={`${layout.stack} ${layout.tight}`}>
      <h2 id="matrix">By recommendation</h2>
      {changed.length > 0 && (
        <p className={layout.meta}>
          Each row is what is in force now, each column what this version says. Patients for whom nothing
          changes stand where row and column are the same; to have no such recommendation, or one that does
          not apply, is the same.
        </p>
      )}
      {changed.map((one) => (
        <Matrix key={one.id} recommendation={one} />
      ))}
      {same > 0 && (
        <p className={layout.meta}>
          {counted(same)} {same === 1 ? 'recommendation says' : 'recommendations say'} the same to everybody.
        </p>
      )}
    </section>
  )
}

function Matrix({ recommendation }: { readonly recommendation: Recommendation }) {
  const { id, statement, redFlag, changed, transitions } = recommendation
  const rows = outcomes.filter((outcome) => transitions.some(({ from }) => from === outcome))
  const columns = outcomes.filter((outcome) => transitions.some(({ to }) => to === outcome))
  const patients = (from: Outcome, to: Outcome) =>
    transitions.find((one) => one.from === from && one.to === to)?.patients ?? 0
  return (
    <div className={styles.scroll}>
      <table className={`${table.table} ${styles.matrix}`}>
        <caption>
          {id}, statement {statement}
          {redFlag && ' (red flag)'}: {counted(changed)} patients change
        </caption>
        <thead>
          <tr>
            <th scope="col">Now → then</th>
            {columns.map((to) => (
              <th key={to} scope="col">
                {outcomeWords(to)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((from) => (
            <tr key={from}>
              <th scope="row">{outcomeWords(from)}</th>
              {columns.map((to) => (
                <td
                  key={to}
                  className={styles.cell}
                  data-heat={isSameAdvice(from, to) ? 'same' : heatOf(patients(from, to), changed)}
                >
                  {counted(patients(from, to))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import { ChartFigure } from '../../ui/charts/chart-figure.tsx'
import table from '../../ui/simple-table.module.css'
import styles from './metrics-page.module.css'
import type { Metrics } from './metrics-query.ts'

/** Who cast how many votes, and which. */
export function VotesFigure({ votes }: Pick<Metrics, 'votes'>) {
  return (
    <ChartFigure
      title="Votes per reviewer"
      about="Every vote of the period counts, also one that a later vote of the same person took the place of."
      stacked
      rows={votes.map(({ reviewer, approve, object, abstain }) => ({
        label: reviewer.name,
        approve,
        object,
        abstain,
      }))}
      series={[
        { name: 'approve', label: 'Approve', color: 'var(--chart-1)' },
        { name: 'object', label: 'Object', color: 'var(--chart-2)' },
        { name: 'abstain', label: 'Abstain', color: 'var(--chart-3)' },
      ]}
    >
      <table className={table.table}>
        <caption>Votes cast in the period, by person.</caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Approve</th>
            <th scope="col">Object</th>
            <th scope="col">Abstain</th>
            <th scope="col">All</th>
          </tr>
        </thead>
        <tbody>
          {votes.map(({ reviewer, approve, object, abstain }) => (
            <tr key={reviewer.id}>
              <th scope="row">{reviewer.name}</th>
              <td className={styles.number}>{approve}</td>
              <td className={styles.number}>{object}</td>
              <td className={styles.number}>{abstain}</td>
              <td className={styles.number}>{approve + object + abstain}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ChartFigure>
  )
}

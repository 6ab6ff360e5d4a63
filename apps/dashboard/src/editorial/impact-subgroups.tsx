import { ChartFigure } from '../ui/charts/chart-figure.tsx'
import table from '../ui/simple-table.module.css'
import type { Impact } from './impact-query.ts'
import styles from './impact-view.module.css'
import { counted, share } from './impact-words.ts'

type Subgroup = Impact['subgroups'][number]

const dimensions = [
  { dimension: 'AGE', title: 'By age', caption: 'Made-up patients who get different advice, by age.' },
  { dimension: 'SEX', title: 'By sex', caption: 'Made-up patients who get different advice, by sex.' },
  {
    dimension: 'CONDITION',
    title: 'Older, renal impairment, pregnancy',
    caption: 'Made-up patients who get different advice, by group; groups overlap.',
  },
] as const satisfies readonly { readonly dimension: Subgroup['dimension']; title: string; caption: string }[]

/** How many change in each part of the cohort: as bars, and as a table. */
export function ImpactSubgroups({ subgroups }: Pick<Impact, 'subgroups'>) {
  return dimensions.map(({ dimension, ...words }) => {
    const own = subgroups.filter((one) => one.dimension === dimension)
    return own.length > 0 && <Figure key={dimension} subgroups={own} {...words} />
  })
}

interface FigureProps {
  readonly title: string
  readonly caption: string
  readonly subgroups: readonly Subgroup[]
}

function Figure({ title, caption, subgroups }: FigureProps) {
  return (
    <ChartFigure
      title={title}
      unit="%"
      rows={subgroups.map(({ name, patients, changed }) => ({
        label: name,
        share: patients === 0 ? 0 : Math.round((1000 * changed) / patients) / 10,
      }))}
      series={[{ name: 'share', label: 'Share with different advice', color: 'var(--chart-1)' }]}
    >
      <table className={table.table}>
        <caption>{caption}</caption>
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
    </ChartFigure>
  )
}

import type { ReactNode } from 'react'
import { ChartFigure } from '../../ui/charts/chart-figure.tsx'
import { sharedUnit, spokenDuration } from '../../ui/durations.ts'
import table from '../../ui/simple-table.module.css'
import styles from './metrics-page.module.css'
import type { Took } from './metrics-query.ts'

interface DurationsFigureProps {
  readonly title: string
  readonly about: ReactNode
  readonly caption: string
  readonly rows: readonly { readonly name: string; readonly took: Took }[]
  /** What is drawn and shown beside the median. */
  readonly beside: 'p90Seconds' | 'longestSeconds'
}

const besideWords = { p90Seconds: '90th percentile', longestSeconds: 'Longest' } as const

/** How long several things took: bars in one unit, and a table. */
export function DurationsFigure({ title, about, caption, rows, beside }: DurationsFigureProps) {
  const { unit, seconds } = sharedUnit(rows.flatMap(({ took }) => took[beside] ?? []))
  const measured = (value: number | null) => Math.round((10 * (value ?? 0)) / seconds) / 10
  return (
    <ChartFigure
      title={title}
      about={about}
      unit={unit}
      rows={rows
        .filter(({ took }) => took.count > 0)
        .map(({ name, took }) => ({
          label: name,
          median: measured(took.medianSeconds),
          beside: measured(took[beside]),
        }))}
      series={[
        { name: 'median', label: 'Median', color: 'var(--chart-1)' },
        { name: 'beside', label: besideWords[beside], color: 'var(--chart-2)' },
      ]}
    >
      <table className={table.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Count</th>
            <th scope="col">Median</th>
            <th scope="col">{besideWords[beside]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, took }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={styles.number}>{took.count}</td>
              <td className={styles.number}>{said(took.medianSeconds)}</td>
              <td className={styles.number}>{said(took[beside])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ChartFigure>
  )
}

const said = (seconds: number | null): string => (seconds === null ? '–' : spokenDuration(seconds))

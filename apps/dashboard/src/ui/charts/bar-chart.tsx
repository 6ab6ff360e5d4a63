import { BarChart as MantineBarChart } from '@mantine/charts'
import '@mantine/charts/styles.css'
import styles from './bar-chart.module.css'

interface Series<Name extends string> {
  readonly name: Name
  readonly label: string
  readonly color: ChartColor
}

type ChartColor = 'var(--chart-1)' | 'var(--chart-2)' | 'var(--chart-3)'

export interface BarChartProps<Name extends string> {
  readonly rows: readonly ({ readonly label: string } & Readonly<Record<Name, number>>)[]
  readonly series: readonly Series<Name>[]
  /** After each number, as in "3 d". */
  readonly unit?: string
  readonly stacked?: boolean
}

/** Pixels. */
const [barHeight, gap, axes] = [24, 16, 44]

/**
 * Lying bars, one group per row. For the eye alone: whoever shows it puts the table with the same numbers beside it.
 * The chart kit is loaded with this file, so import it lazily.
 */
export function BarChart<Name extends string>({ rows, series, unit, stacked }: BarChartProps<Name>) {
  const bars = rows.length * (stacked ? 1 : series.length)
  return (
    <div aria-hidden className={styles.chart}>
      {series.length > 1 && (
        <ul className={styles.legend}>
          {series.map(({ name, label, color }) => (
            <li key={name} data-color={color}>
              {label}
            </li>
          ))}
        </ul>
      )}
      <MantineBarChart
        h={axes + barHeight * bars + gap * rows.length}
        data={rows.map((row) => ({ ...row }))}
        dataKey="label"
        orientation="vertical"
        type={stacked ? 'stacked' : 'default'}
        series={series.map((one) => ({ ...one }))}
        valueFormatter={(value) => (unit === undefined ? String(value) : `${value} ${unit}`)}
        withBarValueLabel={!stacked}
        valueLabelProps={{ fill: 'var(--ink)' }}
        withLegend={false}
        accessibilityLayer={false}
        gridAxis="x"
        tickLine="none"
        textColor="var(--ink)"
        gridColor="var(--line)"
        fillOpacity={1}
        maxBarWidth={20}
        yAxisProps={{ width: 132, interval: 0 }}
        xAxisProps={{ allowDecimals: unit !== undefined }}
        barProps={{ isAnimationActive: false, stroke: 'var(--ink)', strokeWidth: 0.5 }}
        barChartProps={{ margin: { right: 64 } }}
      />
    </div>
  )
}

import { lazy, type ReactNode, Suspense, useId } from 'react'
import { Waiting } from '../../frame/waiting.tsx'
import layout from '../layout.module.css'
import type { BarChartProps } from './bar-chart.tsx'
import styles from './chart-figure.module.css'

const BarChart = lazy(async () => ({ default: (await import('./bar-chart.tsx')).BarChart }))

interface ChartFigureProps<Name extends string> extends BarChartProps<Name> {
  readonly title: string
  /** What is counted, in a sentence. */
  readonly about?: ReactNode
  /** The same numbers as a table: whoever cannot see the bars lacks nothing. */
  readonly children: ReactNode
}

/** A chart with its table beside it, equal in content. */
export function ChartFigure<Name extends string>({
  title,
  about,
  children,
  ...chart
}: ChartFigureProps<Name>) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={`${layout.card} ${styles.figure}`}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {about && <p className={layout.meta}>{about}</p>}
      <div className={styles.pair}>
        <Suspense fallback={<Waiting />}>
          {/* lazy() forgets the type parameter; the props are those of this very file. */}
          <BarChart {...(chart as BarChartProps<string>)} />
        </Suspense>
        <div className={styles.table}>{children}</div>
      </div>
    </section>
  )
}

import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Waiting } from '../../frame/waiting.tsx'
import { paths } from '../../paths.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import layout from '../../ui/layout.module.css'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { stateName } from '../../ui/state-badge.tsx'
import { DurationsFigure } from './durations-figure.tsx'
import styles from './metrics-page.module.css'
import { metricsPeriod, today } from './metrics-period.ts'
import { type Metrics, metricsQuery } from './metrics-query.ts'
import { MetricsSums } from './metrics-sums.tsx'
import { VotesFigure } from './votes-figure.tsx'

const route = getRouteApi('/signed-in/board/metrics')

/** How the board works: everything from its event log, in a period that stands in the address. */
export function MetricsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const period = metricsPeriod(search, today())
  const { data, error, isPlaceholderData } = useQuery(metricsQuery(period))
  return (
    <div className={layout.stack}>
      <title>Metrics · Guideboard</title>
      <p className={layout.meta}>
        <Link to={paths.board}>Board</Link>
      </p>
      <h1>Metrics of the board</h1>
      <p className={layout.meta}>
        All of it is counted from the event log, which is only ever added to. Times are in UTC.
      </p>
      <search className={styles.period}>
        {(['from', 'until'] as const).map((name) => (
          <TextInput
            key={name}
            type="date"
            label={name === 'from' ? 'From' : 'Until'}
            defaultValue={period[name]}
            max={today()}
            onChange={({ currentTarget: { value, validity } }) => {
              // While a year is being typed, it is one of long ago.
              if (value >= '1900' && validity.valid)
                void navigate({ search: { ...period, [name]: value }, replace: true, resetScroll: false })
            }}
          />
        ))}
      </search>
      {error && <ProblemNotice error={error} what="The metrics could not be shown" />}
      {!data && !error && <Waiting />}
      {data && !error && (
        <div className={layout.stack} aria-busy={isPlaceholderData}>
          <Shown metrics={data.boardMetrics} />
        </div>
      )}
    </div>
  )
}

function Shown({ metrics }: { readonly metrics: Metrics }) {
  const { timeInState, queueAge, submittedToApproved, surveyToForce, referenceToForce, votes } = metrics
  const counts = [...timeInState, ...queueAge].map(({ took }) => took.count)
  if (votes.length === 0 && counts.every((count) => count === 0)) {
    return (
      <EmptyState title="Nothing happened in this period">
        <p>Choose an earlier beginning. Once versions move, their times are shown here.</p>
      </EmptyState>
    )
  }
  return (
    <>
      <MetricsSums metrics={metrics} />
      <DurationsFigure
        title="Time per state"
        about="Stays that ended in the period, however long before it they began."
        caption="How long versions stood in each state."
        rows={timeInState.map(({ state, took }) => ({ name: stateName(state), took }))}
        beside="p90Seconds"
      />
      <DurationsFigure
        title="Age of the queue"
        about="What waits at the end of the period, or now, and since when it stands where it stands."
        caption="How long what waits has waited."
        rows={queueAge.map(({ state, took }) => ({ name: stateName(state), took }))}
        beside="longestSeconds"
      />
      <DurationsFigure
        title="Until in force"
        about="For versions approved in the period. A reference counts from the day of publication that it states; one without a month does not count."
        caption="How long it took until advice was in force."
        rows={[
          { name: 'From first submission', took: submittedToApproved },
          { name: 'From a review that asked for an update', took: surveyToForce },
          { name: 'From the newest reference', took: referenceToForce },
        ]}
        beside="p90Seconds"
      />
      {votes.length > 0 && <VotesFigure votes={votes} />}
    </>
  )
}

import type { MetricsSearch } from '../../search-params.ts'
import type { MetricsPeriod } from './metrics-query.ts'

const days = 90

/** The period that an address asks for; unless it says otherwise, the last 90 days before its end, and up to today. */
export function metricsPeriod({ from, until }: MetricsSearch, today: string): MetricsPeriod {
  const end = until ?? today
  return { from: from ?? daysBefore(end, days - 1), until: end }
}

/** Today in UTC: the days of the log are. */
export const today = (): string => new Date().toISOString().slice(0, 10)

function daysBefore(day: string, count: number): string {
  const moment = new Date(`${day}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() - count)
  return moment.toISOString().slice(0, 10)
}

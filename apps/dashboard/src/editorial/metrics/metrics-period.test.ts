import { expect, it } from 'vitest'
import { metricsPeriod } from './metrics-period.ts'

it.each([
  [{}, { from: '2026-01-01', until: '2026-03-31' }],
  [{ until: '2024-03-01' }, { from: '2023-12-03', until: '2024-03-01' }],
  [{ from: '2020-01-01' }, { from: '2020-01-01', until: '2026-03-31' }],
])('of %j is %j', (search, period) => {
  expect(metricsPeriod(search, '2026-03-31')).toEqual(period)
})

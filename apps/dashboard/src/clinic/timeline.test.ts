import { expect, it } from 'vitest'
import { timelineOf } from './timeline.ts'

const entry = {
  id: 'e',
  kind: 'condition',
  display: 'Low back pain',
  status: 'active',
  startOn: '2025-11',
  endOn: null,
  value: null,
  source: 'entered here',
  codes: [],
}

it('tells encounters, assessments and dated entries, the latest first', () => {
  const items = timelineOf({
    encounters: [
      { id: 'v', status: 'IN_PROGRESS', reason: null, setting: null, startedAt: '2026-01-05T09:00:00.000Z' },
    ],
    assessments: [
      {
        id: 'a',
        asOf: '2026-01-05',
        assessedAt: '2026-01-05T09:30:00.000Z',
        assessedBy: 'Dr. Mara Lindqvist',
      },
    ],
    entries: [
      entry,
      { ...entry, id: 'later', startOn: '2026-01-05' },
      { ...entry, id: 'undated', startOn: null },
    ],
  })
  expect(items.map(({ key }) => key)).toEqual(['assessment a', 'encounter v', 'entry later', 'entry e'])
  expect(items[1]).toMatchObject({ title: 'Encounter', detail: 'in progress' })
})

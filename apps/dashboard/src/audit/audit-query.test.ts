import { expect, it } from 'vitest'
import { exportAddress } from './audit-query.ts'

it('asks for the whole trail when nothing narrows it', () => {
  expect(exportAddress('csv', {})).toBe('/exports/audit.csv')
})

it('writes a search as the server reads it, both days included', () => {
  const search = { who: 'Ana & Bo', outcome: 'DENIED', from: '2026-02-28', to: '2026-02-28' } as const
  expect(exportAddress('json', search)).toBe(
    '/exports/audit.json?who=Ana+%26+Bo&from=2026-02-28T00%3A00%3A00.000Z&to=2026-03-01T00%3A00%3A00.000Z&outcome=denied',
  )
})

import { expect, it } from 'vitest'
import { isNarrowed } from './board-filter.ts'

it('tells a narrowed board from one that is only shown otherwise', () => {
  expect(isNarrowed({ closed: true, as: 'list' })).toBe(false)
  expect(isNarrowed({ q: 'sore' })).toBe(true)
  expect(isNarrowed({ unassigned: true })).toBe(true)
})

import { expect, it } from 'vitest'
import type { BoardSearch } from '../search-params.ts'
import { isNarrowed, isShown } from './board-filter.ts'
import { boardVersion } from './board-version.test-kit.ts'

const facts = { me: { id: 'edith', boardRoles: ['EDITOR' as const] }, overdue: new Set(['late']) }

it.each<[BoardSearch, boolean]>([
  [{}, true],
  [{ q: 'SORE  mcisaac' }, true],
  [{ q: 'sore pneumonia' }, false],
  [{ state: 'DRAFT' }, true],
  [{ state: 'APPROVED' }, false],
  [{ mine: true }, false],
  [{ overdue: true }, false],
  [{ closed: true, as: 'list' }, true],
])('%o shows the draft about a sore throat: %s', (search, shown) => {
  expect(isShown(boardVersion(), search, facts)).toBe(shown)
})

it('shows what is overdue, and what the author wrote', () => {
  expect(isShown(boardVersion({ id: 'late' }), { overdue: true }, facts)).toBe(true)
  expect(isShown(boardVersion(), { mine: true }, { ...facts, me: { id: 'ana', boardRoles: [] } })).toBe(true)
})

it('tells a narrowed board from one that is only shown otherwise', () => {
  expect(isNarrowed({ closed: true, as: 'list' })).toBe(false)
  expect(isNarrowed({ q: 'sore' })).toBe(true)
})

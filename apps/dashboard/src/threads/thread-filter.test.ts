import { expect, test } from 'vitest'
import { isShown, isSuggestionShown } from './thread-filter.ts'

const thread = (state: 'EXACT' | 'ORPHANED', resolvedAt: string | null) => ({ resolvedAt, anchor: { state } })

test.each([
  ['open', [true, false, true, false]],
  ['resolved', [false, true, false, true]],
  ['orphaned', [false, false, true, true]],
] as const)('%s threads', (show, expected) => {
  const threads = [
    thread('EXACT', null),
    thread('EXACT', '2026-01-01'),
    thread('ORPHANED', null),
    thread('ORPHANED', '2026-01-01'),
  ]
  expect(threads.map((one) => isShown(one, show))).toEqual(expected)
})

test.each([
  ['open', [true, true, false, false]],
  ['resolved', [false, false, true, true]],
  ['orphaned', [false, false, false, false]],
] as const)('%s suggestions', (show, expected) => {
  const all = (['OPEN', 'STALE', 'ACCEPTED', 'DECLINED'] as const).map((status) => ({ status }))
  expect(all.map((one) => isSuggestionShown(one, show))).toEqual(expected)
})

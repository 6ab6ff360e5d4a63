import { expect, it } from 'vitest'
import { defaultPolicy } from '../default-policy.ts'
import { votesDueOn } from './votes-due-on.ts'

it.each([
  [{}, '2026-02-20', '2026-03-06'],
  [{ voteWithinDays: 3 }, '2026-12-30', '2027-01-02'],
])('a policy of %o that opens on %s asks for votes by %s', (given, opened, due) => {
  expect(votesDueOn({ ...defaultPolicy, ...given }, opened)).toBe(due)
})

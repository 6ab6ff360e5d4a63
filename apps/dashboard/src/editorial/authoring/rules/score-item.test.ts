import type { Score, ScoreItem } from '@guideboard/rules'
import { expect, it } from 'vitest'
import { asPick, asSingle, newScoreItem, pointsRange } from './score-item.ts'

const single: ScoreItem = { if: { is: 'cough' }, points: 1, label: 'Cough' }
const pick: ScoreItem = { pick: [{ if: { is: 'child' }, points: 1 }], else: -1, label: 'Age' }

it.each([
  [[single, single], undefined, '0 to 2 points'],
  [[single, pick], undefined, '-1 to 2 points'],
  [[single], 3, '3 to 4 points'],
  [[newScoreItem], undefined, 'points still to write'],
  [[], undefined, '0 to 0 points'],
] as const)('counts %o from %s as %s', (items, base, words) => {
  const score: Score = { items, ...(base !== undefined && { base }) }
  expect(pointsRange(score)).toBe(words)
})

it('turns one condition into several and back without losing it', () => {
  expect(asPick(single)).toEqual({ pick: [{ if: { is: 'cough' }, points: 1 }], else: 0, label: 'Cough' })
  expect(asSingle(asPick(single))).toEqual(single)
  expect(asPick(pick)).toBe(pick)
})

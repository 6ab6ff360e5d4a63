import type { Score, ScoreItem } from '@guideboard/rules'
import { emptyCondition } from './subjects.ts'

export const newScoreItem: ScoreItem = { if: emptyCondition, points: Number.NaN }

/** The same item as one condition, or as several of which the first that holds counts. */
export function asPick(item: ScoreItem): ScoreItem {
  if ('pick' in item) return item
  const { if: condition, points, ...rest } = item
  return { pick: [{ if: condition, points }], else: 0, ...rest }
}

export function asSingle(item: ScoreItem): ScoreItem {
  if (!('pick' in item)) return item
  const { pick, else: _else, ...rest } = item
  return { if: pick[0]?.if ?? emptyCondition, points: pick[0]?.points ?? Number.NaN, ...rest }
}

/** "0 to 5 points": the least and the most that the items can come to. */
export function pointsRange({ items, base = 0 }: Score): string {
  const ends = items.map((item) => {
    const points = 'pick' in item ? [...item.pick.map((one) => one.points), item.else] : [item.points, 0]
    return { least: Math.min(...points), most: Math.max(...points) }
  })
  const least = ends.reduce((sum, end) => sum + end.least, base)
  const most = ends.reduce((sum, end) => sum + end.most, base)
  return Number.isNaN(least + most) ? 'points still to write' : `${least} to ${most} points`
}

import { completionsOf } from '../exact/completions.ts'
import { halfPointsOf } from '../exact/score-diagram.ts'
import type { Program } from '../program.ts'
import { type HalfPoints, plainScore, type ScoreProgram } from '../score.ts'
import { caps } from './caps.ts'
import { type Issues, report } from './issues.ts'

const steps = 30_000

/**
 * Scores that some patient can have, ascending: items on one fact never add up to a score that no value
 * of it gives. Where that takes too long, every sum of the items' points counts as reachable; `undefined`
 * when there are too many.
 */
export function reachableScores(program: Program, score: ScoreProgram): readonly HalfPoints[] | undefined {
  const everybody = completionsOf(program, program.cells, () => false, { left: steps })
  const reached = everybody.within(steps, () => everybody.store.results(everybody.score(score.name)))
  return reached?.map(halfPointsOf) ?? everySum(score)
}

/** Reports the first reachable score that lies in no band, and the first that lies in several. */
export function checkBands(
  issues: Issues,
  score: ScoreProgram,
  sums: readonly HalfPoints[] | undefined,
  path: string,
): void {
  if (sums === undefined) {
    const message = `more than ${caps.totalsPerScore} different scores`
    report(issues, 'cap-exceeded', path, message, 'use fewer different points, or no bands')
    return
  }
  const holding = (sum: HalfPoints) =>
    score.bands.filter((band) => (band.from ?? sum) <= sum && sum <= (band.to ?? sum))
  const gap = sums.find((sum) => holding(sum).length === 0)
  const overlap = sums.find((sum) => holding(sum).length > 1)
  if (gap !== undefined)
    report(
      issues,
      'band-gap',
      path,
      `a score of ${plainScore(gap)} lies in no band`,
      'widen a band, or add one',
    )
  if (overlap !== undefined) {
    const both = holding(overlap).map((band) => band.id)
    report(
      issues,
      'band-overlap',
      path,
      `a score of ${plainScore(overlap)} lies in ${both.join(' and ')}`,
      'let the bands exclude each other',
    )
  }
}

function everySum(score: ScoreProgram): readonly HalfPoints[] | undefined {
  let sums = new Set([score.base])
  for (const item of score.items) {
    const points = new Set([item.otherwise, ...item.picks.map((pick) => pick.points)])
    sums = new Set([...sums].flatMap((sum) => [...points].map((more) => sum + more)))
    if (sums.size > caps.totalsPerScore) return undefined
  }
  return [...sums].sort((a, b) => a - b)
}

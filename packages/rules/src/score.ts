import type { Condition } from './condition.ts'
import { scale } from './decimal.ts'

/** Points are held in half points, so that they are whole numbers. */
export type HalfPoints = number

/** Conditions in order, the points of the first that holds, else `otherwise`. */
export interface ScoreItemProgram {
  readonly label?: string
  readonly picks: readonly { readonly condition: Condition; readonly points: HalfPoints }[]
  readonly otherwise: HalfPoints
}

/** Limits are included; an absent one is open. */
export interface ScoreBand {
  readonly id: string
  readonly from?: HalfPoints
  readonly to?: HalfPoints
}

export interface ScoreProgram {
  readonly name: string
  readonly base: HalfPoints
  readonly items: readonly ScoreItemProgram[]
  readonly bands: readonly ScoreBand[]
}

/** Half points as points. */
export function plainScore(halfPoints: HalfPoints): number {
  return halfPoints / 2
}

/** Half points as a held number. */
export function scaledScore(halfPoints: HalfPoints): number {
  return halfPoints * (scale / 2)
}

/** The band a score lies in. */
export function bandOf(score: ScoreProgram, halfPoints: HalfPoints): ScoreBand | undefined {
  return score.bands.find(
    (band) => (band.from ?? halfPoints) <= halfPoints && halfPoints <= (band.to ?? halfPoints),
  )
}

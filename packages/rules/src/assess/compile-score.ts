import {
  type Compiled,
  type CompiledScore,
  type Compiling,
  levelOf,
  type ReachableScore,
  type Tracing,
  traced,
} from '../conditions/compiling.ts'
import { together } from '../conditions/lacking.ts'
import type { ScoreItemResult } from '../evaluation.ts'
import { fails, holds } from '../level.ts'
import { type HalfPoints, plainScore, type ScoreItemProgram, type ScoreProgram } from '../score.ts'

/** A score that can give its items with their reasons too. */
export interface CompiledScoreItems extends CompiledScore {
  readonly items: (tracing: Tracing) => readonly ScoreItemResult[]
}

/**
 * Makes a score ready to be added up: lowest and highest reachable sum, where exclusive picks never add up.
 * `place` is where the sum is recorded.
 */
export function compileScore(score: ScoreProgram, place: number, compiling: Compiling): CompiledScoreItems {
  const items = score.items.map((item) => compileItem(item, compiling))
  return {
    needs: items.flatMap(({ picks }) => picks.map(({ part }) => part)),
    reach: (tracing) => {
      const recorded = tracing.scores[place]
      if (recorded !== undefined) return recorded
      let [lo, hi] = [score.base, score.base]
      for (const item of items) {
        const reach = reachablePoints(item, tracing)
        lo += reach.lo
        hi += reach.hi
      }
      const sum = { lo, hi }
      tracing.scores[place] = sum
      return sum
    },
    missing: (tracing) => {
      const recorded = tracing.scoresLack[place]
      if (recorded !== undefined) return recorded
      const lists = items.flatMap((item) => {
        const { lo, hi } = reachablePoints(item, tracing)
        return lo < hi ? openPicks(item, tracing).map(({ part }) => traced(part, tracing).missing) : []
      })
      const lacked = together(lists)
      tracing.scoresLack[place] = lacked
      return lacked
    },
    items: (tracing) => items.map((item) => itemResult(item, tracing)),
  }
}

interface CompiledPick {
  readonly part: Compiled
  readonly points: HalfPoints
}

interface CompiledItem {
  readonly label: string | undefined
  readonly picks: readonly CompiledPick[]
  readonly otherwise: HalfPoints
}

function compileItem({ label, picks, otherwise }: ScoreItemProgram, compiling: Compiling): CompiledItem {
  return {
    label,
    picks: picks.map(({ condition, points }) => ({ part: compiling.compile(condition), points })),
    otherwise,
  }
}

// The first pick that holds ends the item; before it, whatever does not fail can still be the one.
function reachablePoints({ picks, otherwise }: CompiledItem, tracing: Tracing): ReachableScore {
  let [lo, hi] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let ended = false
  for (const { part, points } of picks) {
    const level = levelOf(part, tracing)
    if (level === fails) continue
    lo = Math.min(lo, points)
    hi = Math.max(hi, points)
    ended = level === holds
    if (ended) break
  }
  return ended ? { lo, hi } : { lo: Math.min(lo, otherwise), hi: Math.max(hi, otherwise) }
}

function openPicks({ picks }: CompiledItem, tracing: Tracing): readonly CompiledPick[] {
  const end = picks.findIndex(({ part }) => levelOf(part, tracing) === holds)
  return (end < 0 ? picks : picks.slice(0, end)).filter(({ part }) => levelOf(part, tracing) !== fails)
}

function itemResult(item: CompiledItem, tracing: Tracing): ScoreItemResult {
  const { lo, hi } = reachablePoints(item, tracing)
  return {
    ...(item.label === undefined ? {} : { label: item.label }),
    lo: plainScore(lo),
    hi: plainScore(hi),
    conditions: item.picks.map(({ part, points }) => ({
      points: plainScore(points),
      trace: traced(part, tracing),
    })),
  }
}

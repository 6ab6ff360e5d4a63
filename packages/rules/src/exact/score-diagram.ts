import type { Condition } from '../condition.ts'
import type { HalfPoints, ScoreItemProgram, ScoreProgram } from '../score.ts'
import { type Diagram, type DiagramStore, no, result, yes } from './diagram.ts'
import { spend } from './work.ts'

// Scores go down to 64 items × 2 × 1000 half points below zero; results count from zero.
const offset = 200_000

/** Half points of a result of a score's diagram. */
export function halfPointsOf(result: number): HalfPoints {
  return result - offset
}

/** A score in every completion. Dynamic programming over partial sums: a sum reached twice is built once. */
export function scoreDiagram(
  store: DiagramStore,
  condition: (at: Condition) => Diagram,
  score: ScoreProgram,
): Diagram {
  // Points that nothing can reach any more are not built: what is known costs no sums.
  const pickDiagram = (
    item: ScoreItemProgram,
    place: number,
    total: (points: HalfPoints) => Diagram,
  ): Diagram => {
    spend(store.work, 1)
    const pick = item.picks[place]
    if (pick === undefined) return total(item.otherwise)
    const holds = condition(pick.condition)
    if (holds === yes) return total(pick.points)
    const rest = pickDiagram(item, place + 1, total)
    return holds === no ? rest : store.choose(holds, total(pick.points), rest)
  }
  const memo = score.items.map(() => new Map<HalfPoints, Diagram>())
  const from = (i: number, sum: HalfPoints): Diagram => {
    const item = score.items[i]
    if (item === undefined) return result(sum + offset)
    const known = memo[i]?.get(sum)
    if (known !== undefined) return known
    const made = pickDiagram(item, 0, (points) => from(i + 1, sum + points))
    memo[i]?.set(sum, made)
    return made
  }
  return from(0, score.base)
}

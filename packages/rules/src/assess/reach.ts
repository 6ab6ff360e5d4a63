import type { Condition } from '../condition.ts'
import type { ReachableLabels, ReachableScore } from '../conditions/tracing.ts'
import type { ScoreItemResult } from '../evaluation.ts'
import type { Program } from '../program.ts'
import { plainScore, type ScoreItemProgram } from '../score.ts'
import type { TraceNode } from '../trace.ts'

/** Labels at which a choice can still end; a step that holds ends it, so nothing after it is asked. */
export function reachableLabels(
  program: Program,
  name: string,
  trace: (condition: Condition) => TraceNode,
): ReachableLabels {
  const definition = program.definitions.get(name)
  if (definition?.kind !== 'choice') throw new TypeError(`no choice is called ${name}`)
  const labels = new Set<string>()
  const missing: string[] = []
  for (const step of definition.steps) {
    const answer = trace(step.condition)
    if (answer.truth !== 'false') labels.add(step.label)
    if (answer.truth === 'true') return ending(labels, missing)
    missing.push(...answer.missing)
  }
  return ending(labels.add(definition.otherwise), missing)
}

function ending(labels: ReadonlySet<string>, missing: readonly string[]): ReachableLabels {
  return { labels: [...labels], missing: labels.size > 1 ? [...new Set(missing)] : [] }
}

/** Lowest and highest reachable score; exclusive picks never add up. */
export function reachableScore(
  program: Program,
  name: string,
  trace: (condition: Condition) => TraceNode,
): ReachableScore {
  const score = program.scores.get(name)
  if (score === undefined) throw new TypeError(`no score is called ${name}`)
  let [lo, hi] = [score.base, score.base]
  const missing = new Set<string>()
  for (const item of score.items) {
    const reach = reachablePoints(item, trace)
    lo += reach.lo
    hi += reach.hi
    if (reach.lo < reach.hi) for (const fact of reach.missing) missing.add(fact)
  }
  return { lo, hi, missing: [...missing] }
}

function reachablePoints(item: ScoreItemProgram, trace: (condition: Condition) => TraceNode): ReachableScore {
  const picks = picksOf(item, trace)
  const decided = picks.findIndex((pick) => pick.truth === 'true')
  const open = (decided < 0 ? picks : picks.slice(0, decided + 1)).filter((pick) => pick.truth !== 'false')
  const points = [...open.map((pick) => pick.points), ...(decided < 0 ? [item.otherwise] : [])]
  return { lo: Math.min(...points), hi: Math.max(...points), missing: open.flatMap((pick) => pick.missing) }
}

function picksOf(item: ScoreItemProgram, trace: (condition: Condition) => TraceNode) {
  return item.picks.map((pick) => ({ ...trace(pick.condition), points: pick.points }))
}

/** The items of a score with their reachable points and reasons. */
export function scoreItems(
  program: Program,
  name: string,
  trace: (condition: Condition) => TraceNode,
): readonly ScoreItemResult[] {
  return (program.scores.get(name)?.items ?? []).map((item) => {
    const { lo, hi } = reachablePoints(item, trace)
    return {
      ...(item.label === undefined ? {} : { label: item.label }),
      lo: plainScore(lo),
      hi: plainScore(hi),
      conditions: item.picks.map((pick) => ({
        points: plainScore(pick.points),
        trace: trace(pick.condition),
      })),
    }
  })
}

import type { Reason } from '../evaluation.ts'
import { type FullOutcome, kindOf } from '../exact/full-outcome.ts'
import type { Program, RecommendationProgram } from '../program.ts'
import type { FactState } from '../snapshot.ts'
import { exactLayer } from './exact-layer.ts'
import { possibleByTrace } from './kleene.ts'

const exactSteps = 4_000
const exactChecks = 24

/**
 * Known facts that carry an outcome: without any one of them something else would be possible. Found by
 * forgetting facts, last ones first, while the trace (or, where only the exact layer settles the outcome,
 * that layer) still allows nothing new. After a bounded number of exact checks, facts may stay that could go.
 */
export function minimalReasons(
  program: Program,
  recommendation: RecommendationProgram,
  stateOf: (fact: string) => FactState,
  possible: readonly FullOutcome[],
): readonly Reason[] {
  const feeds = program.feeds.get(recommendation.written.id) ?? new Set()
  const known = [...program.facts.keys()].filter(
    (fact) => feeds.has(fact) && stateOf(fact).kind !== 'unknown',
  )
  const kinds = new Set(possible.map(kindOf))
  const nothingNew = (outcomes: readonly FullOutcome[]) => outcomes.every((one) => kinds.has(kindOf(one)))
  const byTrace = (state: typeof stateOf) => nothingNew(possibleByTrace(program, recommendation, state))
  let checks = exactChecks
  const byExact = (state: typeof stateOf) => {
    checks -= 1
    if (checks < 0) return false
    const layer = exactLayer(program, state, exactSteps)
    const exact = layer.recommendation(recommendation)
    return exact !== undefined && exact.possible.length > 0 && nothingNew(exact.possible)
  }
  const stands = byTrace(stateOf) ? byTrace : byExact
  return forgetSuperfluous(known, (kept) =>
    stands((fact) => (kept.has(fact) || !feeds.has(fact) ? stateOf(fact) : { kind: 'unknown' })),
  ).map((fact) => ({ fact, state: stateOf(fact) }))
}

// Whole stretches are tried first: most known facts have no part in most outcomes.
function forgetSuperfluous(
  facts: readonly string[],
  stands: (kept: ReadonlySet<string>) => boolean,
): readonly string[] {
  const kept = new Set(facts)
  const forget = (stretch: readonly string[]): void => {
    if (stretch.length === 0) return
    for (const fact of stretch) kept.delete(fact)
    if (stands(kept)) return
    for (const fact of stretch) kept.add(fact)
    if (stretch.length === 1) return
    const middle = stretch.length >> 1
    forget(stretch.slice(middle))
    forget(stretch.slice(0, middle))
  }
  forget(facts)
  return facts.filter((fact) => kept.has(fact))
}

import type { Reason } from '../evaluation.ts'
import { type FullOutcome, kindOf } from '../exact/full-outcome.ts'
import type { Program, RecommendationProgram } from '../program.ts'
import type { FactState } from '../snapshot.ts'
import { exactLayer } from './exact-layer.ts'
import { trialsByTrace } from './kleene.ts'

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
  const trial = trialsByTrace(program, recommendation, stateOf, known)
  const byTrace = (kept: ReadonlySet<string>) => nothingNew(trial(kept))
  let checks = exactChecks
  const byExact = (kept: ReadonlySet<string>) => {
    checks -= 1
    if (checks < 0) return false
    const state = (fact: string) => (kept.has(fact) || !feeds.has(fact) ? stateOf(fact) : unknown)
    const layer = exactLayer(program, state, exactSteps)
    const exact = layer.recommendation(recommendation)
    return exact !== undefined && exact.possible.length > 0 && nothingNew(exact.possible)
  }
  const stands = byTrace(new Set(known)) ? byTrace : byExact
  return forgetSuperfluous(known, stands).map((fact) => ({ fact, state: stateOf(fact) }))
}

const unknown: FactState = { kind: 'unknown' }

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

import type { Reason } from '../evaluation.ts'
import { type FullOutcome, kindOf } from '../exact/full-outcome.ts'
import { spend, type Work, WorkSpent } from '../exact/work.ts'
import type { Cell, RecommendationProgram } from '../program.ts'
import type { FactState } from '../snapshot.ts'
import type { Assessing } from './assessing.ts'
import { exactLayer } from './exact-layer.ts'

const workPerExactCheck = 4_000
const exactChecks = 24

/**
 * Known facts that carry an outcome: without any one of them something else would be possible. Found by
 * forgetting facts, last ones first, while the trace (or, where only the exact layer settles the outcome,
 * that layer) still allows nothing new. After a bounded number of exact checks, and once the evaluation's work
 * on reasons is spent, facts may stay that could go.
 */
export function minimalReasons(
  assessing: Assessing,
  recommendation: RecommendationProgram,
  possible: readonly FullOutcome[],
): readonly Reason[] {
  const { program, kleene, work } = assessing
  const feeds = program.feeds.get(recommendation.written.id) ?? new Set()
  const states = assessing.known.filter(({ fact }) => feeds.has(fact))
  const known = states.map(({ fact }) => fact)
  const kinds = new Set(possible.map(kindOf))
  const nothingNew = (outcomes: readonly FullOutcome[]) => outcomes.every((one) => kinds.has(kindOf(one)))
  const trial = kleene.trials(recommendation, known, work.reasons)
  const byTrace = (kept: ReadonlySet<string>) => nothingNew(trial(kept))
  let checks = exactChecks
  const byExact = (kept: ReadonlySet<string>) => {
    checks -= 1
    if (checks < 0) return false
    const outcomes = exactTrial(assessing, recommendation, (fact) => kept.has(fact) || !feeds.has(fact))
    return outcomes !== undefined && outcomes.length > 0 && nothingNew(outcomes)
  }
  const kept = new Set(known)
  try {
    forgetSuperfluous(known, kept, byTrace(kept) ? byTrace : byExact)
  } catch (error) {
    if (!(error instanceof WorkSpent)) throw error
  }
  return states.filter(({ fact }) => kept.has(fact))
}

const unknown: FactState = { kind: 'unknown' }
/** Looking up the cells of the facts that stay, as units. */
const workToPrepare = 600

/** What the exact layer leaves possible while only these facts count; undefined when its work was not enough. */
function exactTrial(
  { program, stateOf, exact: { given }, work }: Assessing,
  recommendation: RecommendationProgram,
  counts: (fact: string) => boolean,
): readonly FullOutcome[] | undefined {
  spend(work.reasons, workToPrepare)
  const state = (fact: string) => (counts(fact) ? stateOf(fact) : unknown)
  const allowed = Math.min(workPerExactCheck, work.reasons.left)
  const own: Work = { left: allowed }
  const cells = new Map<string, readonly Cell[]>()
  for (const [fact, all] of program.cells) cells.set(fact, counts(fact) ? (given.get(fact) ?? all) : all)
  const layer = exactLayer(
    program,
    state,
    { striking: own, building: own, ranking: own, reasons: own },
    cells,
  )
  const exact = layer.recommendation(recommendation)
  work.reasons.left -= allowed - own.left
  return exact?.possible
}

/** Takes facts out of `kept`; whole stretches are tried first, for most known facts have no part in most outcomes. */
function forgetSuperfluous(
  facts: readonly string[],
  kept: Set<string>,
  stands: (kept: ReadonlySet<string>) => boolean,
): void {
  const forget = (stretch: readonly string[]): void => {
    if (stretch.length === 0) return
    for (const fact of stretch) kept.delete(fact)
    if (standsWithout(stretch)) return
    if (stretch.length === 1) return
    const middle = stretch.length >> 1
    forget(stretch.slice(middle))
    forget(stretch.slice(0, middle))
  }
  // What was only tried when the work ended stays.
  const standsWithout = (stretch: readonly string[]): boolean => {
    let stood = false
    try {
      stood = stands(kept)
    } finally {
      if (!stood) for (const fact of stretch) kept.add(fact)
    }
    return stood
  }
  forget(facts)
}

import { together } from '../conditions/lacking.ts'
import type { RecommendationResult } from '../evaluation.ts'
import type { DecisiveFact } from '../exact/decisive.ts'
import type { FullOutcome } from '../exact/full-outcome.ts'
import type { RecommendationProgram } from '../program.ts'
import type { RecommendationTrace } from '../trace.ts'
import type { Assessing } from './assessing.ts'
import { type Decision, decideOutcome } from './decide-outcome.ts'
import { type RecommendationReasons, speaks } from './kleene.ts'
import { minimalReasons } from './minimal-reasons.ts'
import { onlyKindOf } from './outcome-set.ts'
import { cautionsOf, contraindicationsOf } from './qualifiers.ts'

/** A recommendation's result before its missing facts are ranked against those of all others. */
export interface UnrankedResult {
  readonly result: Omit<RecommendationResult, 'missing'>
  readonly possible: readonly FullOutcome[]
  readonly decisive: readonly DecisiveFact[]
}

/** Answers one recommendation: trace and exact layer, outcome, qualifiers, reasons. */
export function answerRecommendation(
  assessing: Assessing,
  recommendation: RecommendationProgram,
): UnrankedResult {
  const { kleene, exact } = assessing
  const { written } = recommendation
  const traced = kleene.possible(recommendation)
  const reasons = kleene.reasons(recommendation)
  const settled = exact.recommendation(recommendation)
  const possible = settled?.possible ?? traced
  const conflicting = conflictsOf(assessing, recommendation, possible)
  const decisive = conflicting ?? settled?.decisive ?? lackedByTrace(assessing, reasons)
  const contraindications = contraindicationsOf(assessing, recommendation)
  const notExcluded = contraindications.filter((one) => one.truth === 'unknown').map((one) => one.id)
  const missing = decisive.map((one) => one.fact)
  const decision: Decision =
    conflicting === undefined
      ? decideOutcome(possible, recommendation.ifContraindicationUnknown, notExcluded, missing)
      : { outcome: { kind: 'needs-data', missing }, settled: false }
  const open = decision.outcome.kind === 'needs-data'
  return {
    possible,
    decisive: decision.settled ? [] : decisive,
    result: {
      id: written.id,
      statement: written.statement,
      action: written.action,
      ...(written.direction === undefined ? {} : { direction: written.direction }),
      strength: written.strength,
      certainty: written.certainty,
      indicator: written.indicator,
      ...(written.urgency === undefined ? {} : { urgency: written.urgency }),
      ...(written.line === undefined ? {} : { line: written.line }),
      overrideReasons: written.overrideReasons ?? [],
      cite: written.cite,
      ...decision,
      undetermined: (settled === undefined || !exact.whole) && !decision.settled,
      cautions: cautionsOf(assessing, recommendation, decision.outcome),
      contraindications,
      quickest:
        !decision.settled && settled !== undefined && conflicting === undefined
          ? exact.quickest(settled)
          : [],
      tree: treeOf(assessing, recommendation, reasons, decision.settled && onlyKindOf(traced) === undefined),
      reasons: open ? [] : minimalReasons(assessing, recommendation, possible),
    },
  }
}

// A recommendation that rests on contradictory data says nothing until they are put right.
function conflictsOf(
  assessing: Assessing,
  recommendation: RecommendationProgram,
  possible: readonly FullOutcome[],
): readonly DecisiveFact[] | undefined {
  const feeds = assessing.program.feeds.get(recommendation.written.id) ?? new Set()
  const facts = [...assessing.inConflict].filter((fact) => feeds.has(fact))
  if (facts.length > 0) return [...assessing.inConflict].map((fact) => ({ fact, share: 0 }))
  if (possible.length > 0) return undefined
  return [...feeds]
    .filter((fact) => assessing.stateOf(fact).kind !== 'known')
    .map((fact) => ({ fact, share: 0 }))
}

// Recommendations that lacked the same list share the answer.
const lacking = new WeakMap<readonly string[], readonly DecisiveFact[]>()

function lackedByTrace(assessing: Assessing, reasons: RecommendationReasons): readonly DecisiveFact[] {
  const { eligible } = assessing.program
  const traces = [
    eligible && assessing.kleene.trace(eligible),
    reasons.applies,
    reasons.body,
    ...reasons.contraindications.map((one) => one.trace),
  ]
  const facts = together(traces.map((trace) => trace?.missing ?? []))
  const known = lacking.get(facts)
  if (known !== undefined) return known
  const made = facts.map((fact) => ({ fact, share: 0 }))
  lacking.set(facts, made)
  return made
}

function treeOf(
  assessing: Assessing,
  recommendation: RecommendationProgram,
  reasons: RecommendationReasons,
  eitherWay: boolean,
): RecommendationTrace {
  const { kleene, exact } = assessing
  const { applies, body, contraindications, cautions } = reasons
  const defeatedBy = kleene.defeaters(recommendation).map((defeater) => {
    const { id } = defeater.written
    const possible = exact.recommendation(defeater)?.possible ?? kleene.possible(defeater)
    return { id, truth: speaks(possible) }
  })
  return {
    kind: 'recommendation',
    eligible: kleene.eligible,
    ...(applies === undefined ? {} : { applies }),
    ...(body === undefined ? {} : recommendation.body.kind === 'gate' ? { onlyIf: body } : { when: body }),
    contraindications,
    cautions,
    defeatedBy,
    eitherWay,
  }
}

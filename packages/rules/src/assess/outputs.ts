import type { EligibilityResult, OutputResult, ScoreResult } from '../evaluation.ts'
import { labelsOf } from '../exact/completions.ts'
import type { DecisiveFact } from '../exact/decisive.ts'
import { halfPointsOf } from '../exact/score-diagram.ts'
import { bandOf, type HalfPoints, plainScore, type ScoreProgram } from '../score.ts'
import type { Assessing } from './assessing.ts'
import { truthOfExact } from './exact-layer.ts'

/** A result with the facts that still decide it. */
export interface Open<R> {
  readonly result: R
  readonly decisive: readonly DecisiveFact[]
}

/** Whether the guideline is for this patient at all. */
export function eligibilityOf(assessing: Assessing): EligibilityResult {
  const { program, kleene, exact } = assessing
  if (program.eligible === undefined) return { truth: 'true', settled: true, missing: [] }
  const tree = kleene.trace(program.eligible)
  const settled = exact.truth(program.eligible)
  const truth = settled === undefined ? tree.truth : truthOfExact(settled)
  const missing = settled === undefined ? tree.missing : settled.missing
  return { truth, settled: truth !== 'unknown', missing, tree }
}

/** A score with the interval it can still reach and, when it is decided, its band. */
export function scoreOf(assessing: Assessing, score: ScoreProgram): Open<ScoreResult> {
  const { kleene, exact } = assessing
  const exactScore = exact.ask(
    () => exact.completions.score(score.name),
    halfPointsOf,
    (at) => groupOf(score, halfPointsOf(at)),
  )
  const traced = kleene.score(score.name)
  const sums =
    exactScore === undefined || exactScore.possible.length === 0
      ? [traced.lo, traced.hi]
      : exactScore.possible
  const [lo, hi] = [Math.min(...sums), Math.max(...sums)]
  // The trace knows only the ends of the interval; a band that holds both holds all between them.
  const settled = new Set(sums.map((sum) => groupOf(score, sum))).size === 1
  const band = settled ? bandOf(score, lo)?.id : undefined
  const decisive = settled ? [] : (exactScore?.decisive ?? traced.missing.map((fact) => ({ fact, share: 0 })))
  return {
    decisive,
    result: {
      name: score.name,
      lo: plainScore(lo),
      hi: plainScore(hi),
      ...(band === undefined ? {} : { band }),
      settled,
      missing: decisive.map((one) => one.fact),
      items: kleene.scoreItems(score.name),
    },
  }
}

/** A definition or score that the rule set names as a result of its own. */
export function outputOf(
  assessing: Assessing,
  name: string,
  scores: readonly Open<ScoreResult>[],
): Open<OutputResult> | undefined {
  const score = scores.find((one) => one.result.name === name)
  if (score !== undefined) return { result: { kind: 'score', ...score.result }, decisive: score.decisive }
  const definition = assessing.program.definitions.get(name)
  if (definition === undefined) return undefined
  return definition.kind === 'choice'
    ? labelOf(assessing, name)
    : truthOutput(assessing, name, definition.condition)
}

function truthOutput(
  assessing: Assessing,
  name: string,
  condition: Parameters<Assessing['exact']['truth']>[0],
): Open<OutputResult> {
  const tree = assessing.kleene.trace(condition)
  const exact = assessing.exact.truth(condition)
  const truth = exact === undefined ? tree.truth : truthOfExact(exact)
  const decisive = exact?.decisive ?? tree.missing.map((fact) => ({ fact, share: 0 }))
  return {
    decisive,
    result: {
      kind: 'truth',
      name,
      truth,
      settled: truth !== 'unknown',
      missing: decisive.map((one) => one.fact),
      tree,
    },
  }
}

function labelOf(assessing: Assessing, name: string): Open<OutputResult> {
  const { kleene, exact } = assessing
  const traced = kleene.choice(name)
  const all = exact.ask(
    () => exact.completions.choice(name),
    (at) => at,
  )
  const labels = labelsOf(assessing.program, name)
  const reachable =
    all === undefined || all.possible.length === 0
      ? traced.labels
      : all.possible.flatMap((at) => labels[at] ?? [])
  const decisive = all?.decisive ?? traced.missing.map((fact) => ({ fact, share: 0 }))
  const [label, other] = reachable
  const settled = label !== undefined && other === undefined
  return {
    decisive,
    result: {
      kind: 'label',
      name,
      ...(settled ? { label } : {}),
      reachable,
      settled,
      missing: decisive.map((one) => one.fact),
    },
  }
}

// Scores of one band count as one result; without bands every score is its own.
function groupOf(score: ScoreProgram, sum: HalfPoints): number {
  const band = bandOf(score, sum)
  return band === undefined ? sum + 1_000_000 : score.bands.indexOf(band)
}

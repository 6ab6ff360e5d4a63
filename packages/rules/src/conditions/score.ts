import { type Fields, readDecimal, readFields } from '../document/fields.ts'
import { oneOf, report } from '../document/issues.ts'
import type { ScoreBand } from '../score.ts'
import { plainScore, scaledScore } from '../score.ts'
import type { TraceNode } from '../trace.ts'
import {
  compareWithLimits,
  comparisons,
  type HeldLimit,
  type Limits,
  openLimitFacts,
  readLimits,
  tracedLimits,
} from './limits.ts'
import type { Reading } from './reading.ts'
import { answered, type Tracing } from './tracing.ts'

/** A score lies within limits, or in a named band. */
export type ScoreTest =
  | ({ readonly score: string } & Limits)
  | { readonly score: string; readonly band: string }

export interface ScoreCondition {
  readonly kind: 'score'
  readonly path: string
  readonly score: string
  readonly limits: readonly HeldLimit[]
  readonly band?: string
}

/** Reads a test of a score; a band becomes its limits. */
export function readScoreTest(reading: Reading, json: Fields, path: string): ScoreCondition | undefined {
  const named = Object.hasOwn(json, 'band')
  const fields = readFields(
    reading.issues,
    json,
    path,
    named ? { required: ['score', 'band'] } : { required: ['score'], optional: comparisons },
  )
  if (fields === undefined) return undefined
  const bands = reading.scores.get(String(fields.score))
  if (bands === undefined) {
    report(
      reading.issues,
      'unknown-ref',
      `${path}/score`,
      `no score is called ${JSON.stringify(fields.score)}`,
      `use ${oneOf(reading.scores.keys())}`,
    )
    return undefined
  }
  const score = String(fields.score)
  if (!named) {
    const limits = readLimits(reading, fields, path, (number, at) => readDecimal(reading.issues, number, at))
    return limits && { kind: 'score', path, score, limits }
  }
  const band = bands.get(String(fields.band))
  if (band === undefined) {
    report(
      reading.issues,
      'unknown-ref',
      `${path}/band`,
      `"${score}" has no band ${JSON.stringify(fields.band)}`,
      `use ${oneOf(bands.keys())}`,
    )
    return undefined
  }
  return { kind: 'score', path, score, limits: limitsOf(band), band: band.id }
}

export function traceScoreTest(condition: ScoreCondition, tracing: Tracing): TraceNode {
  const { lo, hi, missing } = tracing.score(condition.score)
  const truth = compareWithLimits(scaledScore(lo), scaledScore(hi), condition.limits, tracing.stateOf)
  return {
    kind: 'score',
    ...answered(condition, truth, [...missing, ...openLimitFacts(condition.limits, tracing.stateOf)]),
    score: condition.score,
    lo: plainScore(lo),
    hi: plainScore(hi),
    limits: tracedLimits(condition.limits, tracing),
    ...(condition.band === undefined ? {} : { band: condition.band }),
  }
}

function limitsOf(band: ScoreBand): readonly HeldLimit[] {
  return [
    ...(band.from === undefined ? [] : [{ comparison: 'ge' as const, value: scaledScore(band.from) }]),
    ...(band.to === undefined ? [] : [{ comparison: 'le' as const, value: scaledScore(band.to) }]),
  ]
}

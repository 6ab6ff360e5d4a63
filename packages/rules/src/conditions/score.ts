import { type Fields, readDecimal, readFields } from '../document/fields.ts'
import { oneOf, report } from '../document/issues.ts'
import type { ScoreBand } from '../score.ts'
import { plainScore, scaledScore } from '../score.ts'
import { compileLimits } from './compiled-limits.ts'
import { type Compiling, type Construct, testKey } from './compiling.ts'
import { nothing, together } from './lacking.ts'
import { comparisons, type HeldLimit, type Limits, readLimits } from './limits.ts'
import type { Reading } from './reading.ts'

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

export function compileScoreTest(
  { path, score, limits: held, band }: ScoreCondition,
  compiling: Compiling,
): Construct {
  const named = compiling.score(score)
  const limits = compileLimits(held, compiling)
  return {
    key: testKey('score', score, limits.key),
    needs: named.needs,
    answer: (tracing) => {
      const { lo, hi } = named.reach(tracing)
      return limits.compare(scaledScore(lo), scaledScore(hi), tracing.facts)
    },
    trace: (tracing, truth) => {
      const { lo, hi } = named.reach(tracing)
      const { facts } = tracing
      const missing = truth === 'unknown' ? together([named.missing(tracing), limits.lacked(facts)]) : nothing
      const ends = { lo: plainScore(lo), hi: plainScore(hi) }
      const node = {
        kind: 'score',
        path,
        truth,
        missing,
        score,
        ...ends,
        limits: limits.traced(facts),
      } as const
      return band === undefined ? node : { ...node, band }
    },
  }
}

function limitsOf(band: ScoreBand): readonly HeldLimit[] {
  return [
    ...(band.from === undefined ? [] : [{ comparison: 'ge' as const, value: scaledScore(band.from) }]),
    ...(band.to === undefined ? [] : [{ comparison: 'le' as const, value: scaledScore(band.to) }]),
  ]
}

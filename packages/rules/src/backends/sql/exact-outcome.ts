import { type FullOutcome, fullOutcomes, kindOf } from '../../exact/full-outcome.ts'
import type { RecommendationProgram } from '../../program.ts'
import { quotedText } from './column-names.ts'

/** Writes a value from the column of a set of outcomes and the column that says that the data contradict themselves. */
type FromSet = (set: string, contradictory: string) => string

const kinds = ['for', 'against', 'withheld', 'not-applicable'] as const

/**
 * What the set of outcomes that are still possible comes to: one kind of advice stands, "for unless
 * contraindicated" follows the author's policy, anything else needs data, contradictory data above all.
 */
export function exactOutcome(recommendation: RecommendationProgram): {
  readonly outcome: FromSet
  readonly settled: FromSet
} {
  const policy = recommendation.ifContraindicationUnknown === 'caution' ? 'for' : 'withheld'
  return {
    outcome: (set, contradictory) => {
      const whens = kinds.map((kind) => `WHEN ${within(set, kind)} THEN ${quotedText(kind)}`)
      const byPolicy = `WHEN ${set} = ${bits(['for', 'contraindicated'])} THEN ${quotedText(policy)}`
      const conflict = `WHEN ${set} = 0 OR ${contradictory} IS TRUE THEN 'needs-data'`
      return `CASE ${conflict} ${whens.join(' ')} ${byPolicy} ELSE 'needs-data' END`
    },
    settled: (set, contradictory) =>
      `(${set} <> 0 AND ${contradictory} IS NOT TRUE AND (${kinds.map((kind) => within(set, kind)).join(' OR ')}))`,
  }
}

function within(set: string, kind: (typeof kinds)[number]): string {
  return `(${set} & ${bits(fullOutcomes.filter((one) => kindOf(one) === kind))}) = ${set}`
}

function bits(outcomes: readonly FullOutcome[]): number {
  return outcomes.reduce((sum, one) => sum + 2 ** fullOutcomes.indexOf(one), 0)
}

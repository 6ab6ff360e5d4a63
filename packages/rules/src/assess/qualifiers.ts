import type { Condition } from '../condition.ts'
import type { CautionResult, ContraindicationResult } from '../evaluation.ts'
import type { Outcome } from '../outcome.ts'
import type { QualifierProgram, RecommendationProgram } from '../program.ts'
import type { Truth } from '../truth.ts'
import type { Assessing } from './assessing.ts'
import { truthOfExact } from './exact-layer.ts'

/** The contraindications of a recommendation, each true, false or open. */
export function contraindicationsOf(
  assessing: Assessing,
  recommendation: RecommendationProgram,
): readonly ContraindicationResult[] {
  return recommendation.contraindications.map((one) => ({
    ...worded(one),
    ...answer(assessing, one.condition),
  }))
}

/** The cautions that are present or possible; they belong to advice that is given, for or against. */
export function cautionsOf(
  assessing: Assessing,
  recommendation: RecommendationProgram,
  outcome: Outcome,
): readonly CautionResult[] {
  if (outcome.kind !== 'for' && outcome.kind !== 'against') return []
  return recommendation.cautions.flatMap((one): CautionResult[] => {
    const { truth, missing } = answer(assessing, one.condition)
    if (truth === 'false') return []
    return [{ ...worded(one), present: truth === 'true' ? true : 'possible', missing }]
  })
}

function worded({ written }: QualifierProgram) {
  return { id: written.id, statement: written.statement, cite: written.cite }
}

function answer(
  assessing: Assessing,
  condition: Condition,
): { readonly truth: Truth; readonly missing: readonly string[] } {
  const exact = assessing.exact.truth(condition)
  if (exact !== undefined && exact.possible.length > 0)
    return { truth: truthOfExact(exact), missing: exact.missing }
  const { truth, missing } = assessing.kleene.trace(condition)
  return { truth, missing }
}

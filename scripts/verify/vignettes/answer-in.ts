import type {
  GuidelineResultJson,
  RecommendationJson,
} from '../../../apps/api/src/assessments/guideline-result-json.ts'
import type { Answer, AnsweredRecommendation } from '../../../packages/content/guidelines/index.ts'

/** What a stored assessment says, as vignettes are judged. A guideline that has no part in it does not apply. */
export function answerIn(result: GuidelineResultJson | undefined): Answer {
  if (result === undefined) return { eligible: { truth: 'false' }, conflicts: [], recommendations: [] }
  return {
    eligible: { truth: result.eligible },
    conflicts: result.dataConflicts.map((words) => ({ facts: [words] })),
    recommendations: result.recommendations.map((one) => ({
      id: one.id,
      indicator: one.indicator,
      outcome: outcomeOf(one),
      cautions: one.cautions.map(({ id, truth }) => ({ id, present: truth === 'true' || 'possible' })),
      missing: one.missing.map(({ factId }) => ({ fact: factId })),
    })),
  }
}

function outcomeOf(one: RecommendationJson): AnsweredRecommendation['outcome'] {
  const { outcome, outcomeReason, settled } = one
  switch (outcome) {
    case 'for': {
      const open = one.contraindications.filter(({ truth }) => truth === 'unknown')
      return { kind: 'for', notExcluded: settled ? [] : open.map(({ id }) => id) }
    }
    case 'withheld':
      return { kind: 'withheld', because: isWithheld(outcomeReason) ? [outcomeReason] : [] }
    case 'needs-data':
      return { kind: 'needs-data', missing: one.missing.map(({ factId }) => factId) }
    case 'not-applicable':
      return { kind: 'not-applicable', because: [] }
    case 'against':
      return { kind: 'against' }
  }
}

const withheld = ['contraindication', 'contraindication-unknown', 'defeated'] as const

function isWithheld(reason: string | null): reason is (typeof withheld)[number] {
  return withheld.some((one) => one === reason)
}

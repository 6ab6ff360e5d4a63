import type { RecommendationResult } from './guideline-result-fragment.ts'

/** Whether a recommendation holds for this patient as it is worded: one withheld or not for now does not. */
export function stands({ outcome, direction }: Pick<RecommendationResult, 'outcome' | 'direction'>): boolean {
  return outcome === 'FOR' || (outcome === 'AGAINST' && direction === 'AGAINST')
}

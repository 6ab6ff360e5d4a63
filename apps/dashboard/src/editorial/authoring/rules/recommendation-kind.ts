import type { Expression, Recommendation } from '@guideboard/rules'
import { emptyCondition } from './subjects.ts'

/** How a recommendation speaks: when a condition holds, as a gate in both directions, or always. */
export type RecommendationKind = 'when' | 'gate' | 'always'

export function kindOf({ when, onlyIf }: Recommendation): RecommendationKind {
  if (onlyIf !== undefined) return 'gate'
  return when === undefined ? 'always' : 'when'
}

/** The same recommendation speaking in another way; its condition is kept where there is one. */
export function ofKind(recommendation: Recommendation, kind: RecommendationKind): Recommendation {
  const { when, onlyIf, direction = 'for', ...rest } = recommendation
  const condition = when ?? onlyIf ?? emptyCondition
  switch (kind) {
    case 'gate':
      return { ...rest, onlyIf: condition }
    case 'always':
      return { ...rest, direction }
    case 'when':
      return { ...rest, direction, when: condition }
  }
}

/** An optional condition set or taken away. */
export function withCondition(
  recommendation: Recommendation,
  key: 'applies' | 'when' | 'onlyIf',
  condition: Expression | undefined,
): Recommendation {
  const { [key]: _before, ...rest } = recommendation
  return condition === undefined ? rest : { ...rest, [key]: condition }
}

/** A recommendation to begin with: the most careful choice of each. */
export function newRecommendation(id: string): Recommendation {
  return {
    id,
    statement: '',
    action: { verb: '', code: '' },
    direction: 'for',
    when: emptyCondition,
    strength: 'conditional',
    certainty: 'very-low',
    indicator: 'info',
    cite: [],
  }
}

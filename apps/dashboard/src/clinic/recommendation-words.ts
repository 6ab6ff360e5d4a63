import type { RecommendationResult } from './guideline-result-fragment.ts'

type Outcome = Pick<RecommendationResult, 'outcome' | 'outcomeDetail' | 'direction' | 'undetermined'> & {
  readonly contraindications: readonly Pick<RecommendationResult['contraindications'][number], 'truth'>[]
}

/** What the outcome means, in a sentence or two; the server says why. */
export function outcomeWords(result: Outcome): string {
  // What an open or a positive outcome lacks stands below it, question by question.
  const said = result.outcome === 'FOR' || result.outcome === 'NEEDS_DATA'
  const detail = said ? '' : (result.outcomeDetail ?? '')
  const budget = result.undetermined ? 'The exact check ran out of its budget; more data may settle it.' : ''
  return [meaning(result), detail, budget].filter(Boolean).join(' ')
}

function meaning({ outcome, direction, contraindications }: Outcome): string {
  switch (outcome) {
    case 'FOR':
      return contraindications.some(({ truth }) => truth === 'UNKNOWN')
        ? 'Applies to this patient, provided that what is not excluded yet is absent.'
        : 'Applies to this patient.'
    case 'AGAINST':
      return direction === 'AGAINST' ? 'Applies to this patient: avoid.' : 'Not now.'
    case 'WITHHELD':
      return 'Withheld.'
    case 'NEEDS_DATA':
      return 'Not decided yet.'
    case 'NOT_APPLICABLE':
      return 'Not applicable.'
  }
}

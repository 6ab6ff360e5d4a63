import type { NotApplicableReason, OutcomeKind } from '../outcome.ts'

/** What a recommendation says when everything is known. */
export type FullOutcome = 'for' | 'against' | 'contraindicated' | 'defeated' | NotApplicableReason

/** In the order of the results of a recommendation's diagram. */
export const fullOutcomes: readonly FullOutcome[] = [
  'for',
  'against',
  'contraindicated',
  'defeated',
  'outside-evidence',
  'scope',
  'condition',
]

/** The advice itself: reasons for the same advice count as one. */
export function kindOf(outcome: FullOutcome): Exclude<OutcomeKind, 'needs-data'> {
  switch (outcome) {
    case 'for':
    case 'against':
      return outcome
    case 'contraindicated':
    case 'defeated':
      return 'withheld'
    case 'outside-evidence':
    case 'scope':
    case 'condition':
      return 'not-applicable'
  }
}

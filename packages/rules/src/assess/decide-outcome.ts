import { type FullOutcome, kindOf } from '../exact/full-outcome.ts'
import type { NotApplicableReason, Outcome } from '../outcome.ts'
import type { UnknownContraindicationPolicy } from '../recommendation.ts'
import { bitOf, forEverySet, onlyKindOf, setOf } from './outcome-set.ts'

/** What a recommendation says, and whether any open question can change it. */
export interface Decision {
  readonly outcome: Outcome
  readonly settled: boolean
}

/**
 * Decides from everything that is still possible: one kind of advice stands, "for unless contraindicated"
 * follows the author's policy, anything else needs data.
 */
export function decideOutcome(
  possible: readonly FullOutcome[],
  policy: UnknownContraindicationPolicy,
  notExcluded: readonly string[],
  missing: readonly string[],
): Decision {
  const set = setOf(possible)
  const settled = settledDecisions[set]
  if (settled !== undefined) return settled
  if (set !== unlessContraindicated) return { outcome: { kind: 'needs-data', missing }, settled: false }
  switch (policy) {
    case 'caution':
      return { outcome: { kind: 'for', notExcluded }, settled: false }
    case 'withhold':
      return { outcome: { kind: 'withheld', because: ['contraindication-unknown'] }, settled: false }
  }
}

const unlessContraindicated = bitOf.for | bitOf.contraindicated

// What is settled says the same of every patient, so it is written once.
const settledDecisions = forEverySet((outcomes): Decision | undefined => {
  const only = onlyKindOf(outcomes)
  return only && { outcome: settledOutcome(only, outcomes), settled: true }
})

function settledOutcome(kind: ReturnType<typeof kindOf>, possible: readonly FullOutcome[]): Outcome {
  switch (kind) {
    case 'for':
      return { kind, notExcluded: [] }
    case 'against':
      return { kind }
    case 'withheld':
      return {
        kind,
        because: possible.map((one) => (one === 'contraindicated' ? 'contraindication' : 'defeated')),
      }
    case 'not-applicable':
      return { kind, because: possible.filter(isNotApplicable) }
  }
}

function isNotApplicable(outcome: FullOutcome): outcome is NotApplicableReason {
  return kindOf(outcome) === 'not-applicable'
}

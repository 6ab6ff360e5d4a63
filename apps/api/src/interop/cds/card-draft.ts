import { overrideReason, overrideReasonSystem } from '@guideboard/content'
import { factHash } from '../../assessments/fact-hash.ts'
import type { RecommendationJson } from '../../assessments/guideline-result-json.ts'
import type { CardDraft, Coding } from './card.ts'

/** Reasons that fit any recommendation; a rule may name its own. */
const usualReasons = [
  'patient-ineligible',
  'action-completed',
  'patient-refuses',
  'need-more-info',
  'does-not-align-latest-evidence',
]

/** The recommendations that a card speaks for. */
export function aboutOf(all: readonly RecommendationJson[]): CardDraft['about'] {
  return all.map((one) => ({ recommendationId: one.id, factHash: factHash(one) }))
}

/** The reasons to override, as codings with their display. */
export function reasonsOf(all: readonly RecommendationJson[]): readonly Coding[] {
  const named = [...new Set(all.flatMap(({ overrideReasons }) => overrideReasons))]
  return (named.length > 0 ? named : usualReasons).flatMap((code) => {
    const reason = overrideReason(code)
    return reason === undefined ? [] : [{ system: overrideReasonSystem, code, display: reason.display }]
  })
}

/** Whether a danger sign is among what is missing: a fact that a critical recommendation waits for. */
export function redFlagOpen(
  all: readonly RecommendationJson[],
  missing: RecommendationJson['missing'],
): boolean {
  const awaited = new Set(
    all
      .filter(({ indicator, outcome }) => indicator === 'critical' && outcome === 'needs-data')
      .flatMap((one) => one.missing.map(({ factId }) => factId)),
  )
  return missing.some(({ factId }) => awaited.has(factId))
}

/** Questions of several recommendations, each once, in the order of the first that asks it. */
export function questionsOf(all: readonly RecommendationJson[]): RecommendationJson['missing'] {
  const once = new Map(all.flatMap(({ missing }) => missing).map((one) => [one.factId, one]))
  return [...once.values()]
}

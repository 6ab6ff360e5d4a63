/** What a clinician does with a recommendation. */
export type ResponseKind = 'accept' | 'defer' | 'override'

/** An answer to one recommendation of an assessment; never changed, the last one counts. */
export interface RecommendationResponse {
  readonly id: string
  readonly assessmentId: string
  readonly versionId: string
  readonly recommendationId: string
  readonly kind: ResponseKind
  /** A code of `overrideReasonGroups`; of an override only. */
  readonly reasonCode: string | null
  readonly words: string
  readonly respondedBy: string
  readonly respondedAt: Date
}

/** Why a recommendation is not repeated: it was overridden, and rules and facts are still the same. */
export interface Quiet extends RecommendationResponse {
  /** Until when, as long as nothing changes. */
  readonly until: Date
}

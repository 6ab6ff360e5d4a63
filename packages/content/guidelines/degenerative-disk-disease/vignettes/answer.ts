import type { Outcome } from '@guideboard/rules'

/** What is judged of an answer to a vignette, whoever gave it: the rules by themselves, or a stored assessment. */
export interface Answer {
  readonly eligible: { readonly truth: 'true' | 'false' | 'unknown' }
  readonly conflicts: readonly { readonly facts: readonly string[] }[]
  readonly recommendations: readonly AnsweredRecommendation[]
}

export interface AnsweredRecommendation {
  readonly id: string
  readonly indicator: 'info' | 'warning' | 'critical'
  readonly outcome: Outcome
  readonly cautions: readonly { readonly id: string; readonly present: boolean | 'possible' }[]
  readonly missing: readonly { readonly fact: string }[]
}

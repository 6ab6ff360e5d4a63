import type { Cite } from './recommendation.ts'

/**
 * What a guideline assumes of one fact when patients are made up for it: how many in all have it, by which source.
 * Changes no advice; a fact without one is drawn without a source, and the cohort says so.
 */
export interface Marginal {
  readonly fact: string
  /** Of a yes/no fact: the share of patients with "yes", from 0 to 1. */
  readonly yes: number
  /** Among whom the source counted, in words. */
  readonly among: string
  readonly cite: readonly Cite[]
}

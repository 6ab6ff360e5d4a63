export const interestKinds = [
  'employment',
  'consulting',
  'speaking',
  'research-funding',
  'shares',
  'patent',
  'other-financial',
  'non-financial',
] as const
export type InterestKind = (typeof interestKinds)[number]

/** What it was worth in a year, in the currency it was paid in. */
export const amountBands = ['none', 'up-to-1000', 'up-to-10000', 'over-10000'] as const
export type AmountBand = (typeof amountBands)[number]

/** One tie of a person to somebody who gains or loses by what an article says. */
export interface InterestEntry {
  readonly organization: string
  readonly product?: string
  readonly drugClass?: string
  readonly kind: InterestKind
  readonly amountBand: AmountBand
  /** YYYY-MM. */
  readonly from: string
  /** YYYY-MM; absent while it goes on. */
  readonly to?: string
}

/** Interests that ended longer ago than this are declared all the same, and propose no conflict. */
export const interestMonths = 36

/** undeclared and proposed keep somebody from voting as conflicted does. */
export type InterestStatus = 'undeclared' | 'proposed' | 'clear' | 'conflicted'

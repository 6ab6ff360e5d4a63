import type { RuleCase } from '../rule-case.ts'
import type { Truth } from '../truth.ts'

/** A clause, which answers the cases see (by the first case that does), and which they still lack. */
export interface ClauseCoverage {
  readonly path: string
  readonly words: string
  readonly seen: Readonly<Partial<Record<Truth, string>>>
  readonly missing: readonly Truth[]
}

/** A limit with the first case on each side of it: in the part just below the turn, and from it on. */
export interface LimitCoverage {
  readonly path: string
  readonly fact: string
  readonly words: string
  readonly below?: string
  readonly above?: string
  readonly missing: readonly ('below' | 'above')[]
}

/** What the cases of a rule set try out. */
export interface CaseCoverage {
  readonly complete: boolean
  readonly clauses: readonly ClauseCoverage[]
  readonly limits: readonly LimitCoverage[]
  /** Cases that see what is missing; each passes when it is added. */
  readonly suggestions: readonly RuleCase[]
}

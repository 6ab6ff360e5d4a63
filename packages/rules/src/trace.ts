import type { FactState } from './snapshot.ts'
import type { Truth } from './truth.ts'

interface Traced {
  /** JSON Pointer of the expression in the rule set. */
  readonly path: string
  readonly truth: Truth
  /** Facts that this expression lacked, in the author's order; empty when it is decided. */
  readonly missing: readonly string[]
  /** The expression is open, yet comes out like this whatever the missing facts are. */
  readonly eitherWay?: boolean
}

/** A limit as it stood for this patient: several values while the fact it depends on is unknown. */
export interface TracedLimit {
  readonly comparison: 'ge' | 'gt' | 'le' | 'lt'
  readonly values: readonly number[]
  readonly by?: string
}

/** The reason tree: why an expression came out as it did. One kind per construct of the language. */
export type TraceNode =
  | (Traced & { readonly kind: 'all'; readonly children: readonly TraceNode[] })
  | (Traced & { readonly kind: 'any'; readonly children: readonly TraceNode[] })
  | (Traced & { readonly kind: 'not'; readonly child: TraceNode })
  | (Traced & {
      readonly kind: 'at-least'
      readonly atLeast: number
      readonly met: number
      readonly open: number
      readonly children: readonly TraceNode[]
    })
  | (Traced & { readonly kind: 'is'; readonly fact: string; readonly state: FactState })
  | (Traced & {
      readonly kind: 'code'
      readonly fact: string
      readonly state: FactState
      readonly codes: readonly string[]
    })
  | (Traced & {
      readonly kind: 'quantity'
      readonly fact: string
      readonly state: FactState
      /** Limits in `unit`, the fact's own unit. */
      readonly limits: readonly TracedLimit[]
      readonly unit: string
    })
  | (Traced & {
      readonly kind: 'score'
      readonly score: string
      readonly lo: number
      readonly hi: number
      readonly limits: readonly TracedLimit[]
      readonly band?: string
    })
  | (Traced & {
      readonly kind: 'choice'
      readonly choose: string
      readonly label: string
      /** Labels that can still be reached. */
      readonly reachable: readonly string[]
    })
  | (Traced & { readonly kind: 'ref'; readonly ref: string; readonly child: TraceNode })
  | (Traced & { readonly kind: 'known'; readonly fact: string; readonly state: FactState })

/** The reason tree of one recommendation: its scope, its condition and everything that can withhold it. */
export interface RecommendationTrace {
  readonly kind: 'recommendation'
  readonly eligible: Truth
  readonly applies?: TraceNode
  readonly when?: TraceNode
  readonly onlyIf?: TraceNode
  readonly contraindications: readonly { readonly id: string; readonly trace: TraceNode }[]
  readonly cautions: readonly { readonly id: string; readonly trace: TraceNode }[]
  /** Recommendations that would defeat this one, and whether they do. */
  readonly defeatedBy: readonly { readonly id: string; readonly truth: Truth }[]
  /** The trace alone leaves the outcome open, yet it is the same either way. */
  readonly eitherWay: boolean
}

import type { ReasonNode } from '@guideboard/content'
import type { Truth } from '@guideboard/rules'
import type { ReaderReference } from '../articles/reader-reference.ts'

/** How a clinician is shown an outcome. */
export type AssessmentGroup = 'do' | 'consider' | 'avoid' | 'not-now' | 'needs-data' | 'not-applicable'

export type OutcomeKindJson = 'for' | 'against' | 'withheld' | 'needs-data' | 'not-applicable'

export type OutcomeReasonJson =
  | 'contraindication'
  | 'contraindication-unknown'
  | 'defeated'
  | 'outside-evidence'
  | 'scope'
  | 'condition'

export type CertaintyJson = 'high' | 'moderate' | 'low' | 'very-low' | 'ungraded'

/** A place in a reference; `number` is the one that the article prints. */
export interface CitationJson {
  readonly number: number | null
  readonly referenceId: string
  readonly locator: string
}

export interface MissingFactJson {
  readonly factId: string
  readonly question: string
  readonly group: string | null
  readonly type: string
  readonly unit: string | null
  readonly codes: readonly string[]
  readonly min: number | null
  readonly max: number | null
  readonly integer: boolean
  /** How many recommendations its answer can decide; 0 where it would only change a caution. */
  readonly decides: number
  readonly recommendationIds: readonly string[]
}

export interface CautionJson {
  readonly id: string
  readonly statementKey: string
  readonly statement: string
  readonly truth: Truth
  readonly citations: readonly CitationJson[]
  readonly missing: readonly MissingFactJson[]
}

export interface ContraindicationJson {
  readonly id: string
  readonly statementKey: string
  readonly statement: string
  readonly truth: Truth
  readonly citations: readonly CitationJson[]
}

export interface BecauseJson {
  readonly factId: string
  readonly label: string
  readonly value: string
  readonly source: string | null
}

export interface RecommendationJson {
  readonly id: string
  readonly statementKey: string
  readonly statement: string
  readonly action: { readonly verb: string; readonly code: string }
  readonly group: AssessmentGroup
  readonly outcome: OutcomeKindJson
  readonly outcomeReason: OutcomeReasonJson | null
  readonly outcomeDetail: string | null
  readonly settled: boolean
  readonly undetermined: boolean
  /** As written; a gate is written for its action. */
  readonly direction: 'for' | 'against'
  readonly strength: 'strong' | 'conditional'
  readonly certainty: CertaintyJson
  readonly certaintyReason: string | null
  readonly indicator: 'info' | 'warning' | 'critical'
  readonly urgency: 'routine' | 'urgent' | 'asap' | 'stat' | null
  readonly line: number | null
  readonly overrideReasons: readonly string[]
  readonly citations: readonly CitationJson[]
  readonly cautions: readonly CautionJson[]
  readonly contraindications: readonly ContraindicationJson[]
  readonly missing: readonly MissingFactJson[]
  readonly quickest: readonly (readonly string[])[]
  readonly because: readonly BecauseJson[]
  readonly tree: ReasonNode
}

export interface SnapshotFactJson {
  readonly factId: string
  readonly label: string
  readonly value: string
  readonly known: boolean
  readonly source: string | null
  readonly effectiveOn: string | null
  readonly conflict: string | null
}

/**
 * What one guideline says of one snapshot: plain JSON, without ids and times of its own, so that the same
 * input gives the same bytes for ever.
 */
export interface GuidelineResultJson {
  readonly slug: string | null
  readonly title: string
  readonly versionId: string | null
  readonly versionNumber: number | null
  readonly contentHash: string | null
  readonly ruleSetHash: string
  readonly snapshotHash: string
  readonly engineVersion: string
  readonly asOf: string
  readonly preview: boolean
  readonly eligible: Truth
  readonly recommendations: readonly RecommendationJson[]
  readonly actions: readonly {
    readonly action: { readonly verb: string; readonly code: string }
    readonly verdict: OutcomeKindJson | 'mixed'
    readonly settled: boolean
    readonly recommendationIds: readonly string[]
  }[]
  readonly scores: readonly {
    readonly id: string
    readonly low: number
    readonly high: number
    readonly band: string | null
    readonly settled: boolean
    readonly missing: readonly string[]
  }[]
  readonly outputs: readonly {
    readonly id: string
    readonly truth: Truth | null
    readonly label: string | null
    readonly settled: boolean
    readonly missing: readonly string[]
  }[]
  readonly missing: readonly MissingFactJson[]
  readonly eligibilityQuestions: readonly MissingFactJson[]
  readonly cautionQuestions: readonly MissingFactJson[]
  readonly facts: readonly SnapshotFactJson[]
  readonly dataConflicts: readonly string[]
  readonly references: readonly ReaderReference[]
}

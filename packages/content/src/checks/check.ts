import type { GivenFacts, RuleCase } from '@guideboard/rules'
import type { CheckId } from '../check-id.ts'
import type { ArticleContent } from '../document.ts'
import type { CheckContext, ContextPart, SeenContext } from './check-context.ts'

/** `warn` is told and does not stop anything; `block` stops submission and approval. */
export type FindingSeverity = 'warn' | 'block'

/** `error`: the check itself could not be run, which counts as red. */
export type CheckStatus = 'pass' | FindingSeverity | 'error'

export interface Finding {
  readonly severity: FindingSeverity | 'error'
  readonly message: string
  /** JSON Pointer into the document. */
  readonly path: string
  readonly statementKey?: string
  readonly fix?: string
  /** Whom it concerns, in words: "age ≥ 65 and care < 6 wk". */
  readonly region?: string
  /** A patient of whom it is true. */
  readonly example?: GivenFacts
  /** A case that mends it once somebody has agreed with what it expects. */
  readonly suggestion?: RuleCase
}

export interface CheckResult {
  readonly checkId: CheckId
  readonly checkVersion: number
  readonly status: CheckStatus
  readonly findings: readonly Finding[]
  /** What a reader of the result should know although nothing is wrong. */
  readonly note?: string
  /** What it looked at beside the content; empty for most. Another context asks for another run. */
  readonly context: SeenContext
}

/** A check of a document that was read without errors. Same content, version and context: same result. */
export interface Check {
  /** Raised whenever the check may answer otherwise for the same content and context. */
  readonly version: number
  /** What it looks at beside the content; only these parts may decide what it finds. */
  readonly sees: readonly ContextPart[]
  readonly find: (content: ArticleContent, context: CheckContext) => CheckFindings
}

export interface CheckFindings {
  readonly findings: readonly Finding[]
  readonly note?: string
}

/** The worst of the findings; no finding passes. */
export function statusOf(findings: readonly Finding[]): CheckStatus {
  if (findings.some((finding) => finding.severity === 'error')) return 'error'
  if (findings.some((finding) => finding.severity === 'block')) return 'block'
  return findings.length > 0 ? 'warn' : 'pass'
}

import type { CheckId } from '../check-id.ts'
import type { ArticleContent } from '../document.ts'

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
}

export interface CheckResult {
  readonly checkId: CheckId
  readonly checkVersion: number
  readonly status: CheckStatus
  readonly findings: readonly Finding[]
  /** What a reader of the result should know although nothing is wrong. */
  readonly note?: string
}

/** A check of a document that was read without errors. The same content and version give the same result. */
export interface Check {
  /** Raised whenever the check may answer otherwise for the same content. */
  readonly version: number
  readonly find: (content: ArticleContent) => CheckFindings
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

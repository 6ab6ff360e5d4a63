import type { BoardPerson, Version } from './version.ts'

export type SurveillanceOutcome = 'no-change' | 'update' | 'withdraw'

/** A signed look at the evidence behind a version, or one statement of it. */
export interface Surveillance {
  readonly id: string
  /** Null: the whole article. */
  readonly statementKey: string | null
  readonly outcome: SurveillanceOutcome
  readonly sources: readonly string[]
  readonly reason: string
  /** YYYY-MM-DD; with "no change" only. */
  readonly nextDueOn: string | null
  readonly reviewer: BoardPerson
  readonly at: Date
  readonly signatureId: string
}

/** Something that is to be reviewed: a part of what is in force, or the reason of a withdrawal. */
export interface ReviewDue {
  readonly version: Version
  /** Null: the whole article. */
  readonly statementKey: string | null
  /** YYYY-MM-DD. */
  readonly dueOn: string
  readonly overdue: boolean
  /** The task that the review settles; null for the ordinary ones. */
  readonly taskId: string | null
}

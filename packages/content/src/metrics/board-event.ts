import type { VersionState } from '../lifecycle.ts'
import type { VoteChoice } from '../quorum.ts'

interface Logged {
  /** Milliseconds since 1970, UTC. */
  readonly at: number
  readonly versionId: string
}

/** A version came to be, or changed its state. */
export interface MoveEvent extends Logged {
  readonly kind: 'move'
  readonly articleId: string
  /** Null where the version began. */
  readonly from: VersionState | null
  readonly to: VersionState
  readonly contentHash: string
}

export interface VoteEvent extends Logged {
  readonly kind: 'vote'
  readonly voterId: string
  readonly choice: VoteChoice
}

/** Somebody looked at the evidence behind a version again. */
export interface SurveyEvent extends Logged {
  readonly kind: 'survey'
  readonly outcome: 'no-change' | 'update' | 'withdraw'
  /** Null: the whole article. */
  readonly statementKey: string | null
  /** YYYY-MM-DD; with "no change" only. */
  readonly nextDueOn: string | null
  /** It answers the review that a withdrawal asked for. */
  readonly settlesTask: boolean
}

/** A line of the board's event log, as far as its metrics read it. */
export type BoardEvent = MoveEvent | VoteEvent | SurveyEvent

/** The dates that a content holds, which events name by its hash: signed with it, so part of what was logged. */
export interface SignedDates {
  /** Each part that is to be reviewed, the whole article under null. */
  readonly reviewDue: readonly { readonly statementKey: string | null; readonly dueOn: string }[]
  /** The latest day on which a reference was published, YYYY-MM-DD; null where none says its month. */
  readonly newestReference: string | null
}

/** From a moment on, up to another and without it: milliseconds since 1970, UTC. */
export interface Period {
  readonly from: number
  readonly until: number
}

export const isWithin = ({ from, until }: Period, at: number): boolean => at >= from && at < until

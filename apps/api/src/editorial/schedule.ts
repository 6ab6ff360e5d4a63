import type { BoardPerson } from './version.ts'

/** An approval that was signed for a later time. */
export interface Schedule {
  readonly id: string
  readonly chair: BoardPerson
  readonly effectiveFrom: Date
  readonly scheduledAt: Date
  /** Null while it waits for its time. */
  readonly outcome: 'activated' | 'cancelled' | null
  readonly endedAt: Date | null
  readonly endedReason: string | null
  readonly signatureId: string
}

/** One of the two signatures that set an objection aside. */
export interface SetAside {
  readonly voteId: string
  readonly role: 'chair' | 'methodologist'
  readonly person: BoardPerson
  readonly reason: string
  readonly at: Date
  readonly signatureId: string
}

import type { Move, ReviewPolicy, SeatRole, SignatureMeaning, VersionState } from '@guideboard/content'

/** A version as the board sees it, its text apart. */
export interface Version {
  readonly id: string
  readonly articleId: string
  readonly slug: string
  readonly number: number
  readonly state: VersionState
  readonly title: string
  readonly question: string
  readonly policy: ReviewPolicy
  readonly lock: number
  readonly contentHash: string
  readonly basedOnVersionId: string | null
  readonly round: number
  readonly wasInForce: boolean
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly submittedAt: Date | null
  readonly underReviewAt: Date | null
  readonly approvedAt: Date | null
}

export interface BoardPerson {
  readonly id: string
  readonly name: string
}

export interface VersionEvent {
  readonly seq: number
  readonly move: Move | null
  readonly from: VersionState | null
  readonly to: VersionState
  readonly at: Date
  readonly actor: string
  readonly reason: string
  readonly contentHash: string
  /** Null where the move takes none. */
  readonly signatureId: string | null
}

export interface CastVote {
  readonly id: string
  readonly voter: BoardPerson
  readonly choice: 'approve' | 'object' | 'abstain'
  readonly seat: SeatRole
  readonly reason: string | null
  readonly round: number
  readonly at: Date
  readonly contentHash: string
  readonly signatureId: string
  /** Whether it fills a seat now; if not, why. */
  readonly counts: boolean
  readonly whyNot: string | null
}

export interface Seat {
  readonly role: SeatRole
  readonly needed: number
  readonly filledBy: readonly BoardPerson[]
  /** Why it takes more than the policy alone asks for. */
  readonly reason: string | null
}

export interface Unmet {
  readonly code: string
  readonly message: string
}

/** A move open to the state of a version, and what keeps this viewer from making it now. */
export interface MoveOption {
  readonly move: Move
  readonly needsReason: boolean
  readonly meaning: SignatureMeaning | null
  readonly unmet: readonly Unmet[]
}

import type { SeatRole } from '@guideboard/content'
import type { BoardPerson, Unmet } from '../version.ts'

/** That somebody was asked, or offered, to fill a seat of a review. */
export interface SeatAssignment {
  readonly id: string
  readonly round: number
  readonly seat: SeatRole
  readonly person: BoardPerson
  /** The person themselves: they claimed it. */
  readonly assignedBy: BoardPerson
  readonly assignedAt: Date
  /** Null while it holds. */
  readonly endedAt: Date | null
  readonly endedReason: string | null
}

/** A seat that the viewer holds the role for, and what keeps them from claiming it. */
export interface SeatClaim {
  readonly seat: SeatRole
  readonly unmet: readonly Unmet[]
}

/** Somebody whom an editor could ask, and why they can't be. */
export interface Assignee {
  readonly person: BoardPerson
  readonly seats: readonly SeatRole[]
  /** Reviews that they have a seat in and have not voted on. */
  readonly load: number
  readonly unmet: readonly Unmet[]
}

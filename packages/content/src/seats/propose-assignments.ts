import type { SeatRole } from '../board-role.ts'
import type { PolicySeat } from '../document.ts'

/** Somebody who may be asked to fill a seat: whoever is barred by their interests or their part in it is none. */
export interface AssignmentCandidate {
  readonly id: string
  readonly roles: readonly SeatRole[]
  /** Reviews that they have a seat in and have not voted on. */
  readonly load: number
  /** Had a seat in an earlier round: knows what was asked for. */
  readonly before: boolean
}

export interface ProposedAssignment {
  readonly seat: SeatRole
  readonly personId: string
}

/**
 * Whom to ask for the seats of a review: first who had one before, then who has least to do. The seat with the fewest
 * people is filled first, and one person fills one. A seat that nobody is left for stays open, to be claimed.
 */
export function proposeAssignments(
  seats: readonly PolicySeat[],
  candidates: readonly AssignmentCandidate[],
): readonly ProposedAssignment[] {
  const able = (seat: SeatRole) => candidates.filter(({ roles }) => roles.includes(seat))
  const inOrder = seats.toSorted((a, b) => able(a.role).length - able(b.role).length)
  const asked = new Set<string>()
  return inOrder.flatMap(({ role, needed }) => {
    const free = able(role).filter(({ id }) => !asked.has(id))
    const chosen = free
      .toSorted((a, b) => Number(b.before) - Number(a.before) || a.load - b.load)
      .slice(0, needed)
    for (const { id } of chosen) asked.add(id)
    return chosen.map(({ id }) => ({ seat: role, personId: id }))
  })
}

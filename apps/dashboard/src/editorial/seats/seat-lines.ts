import type { BoardVersion } from '../board-query.ts'

type Asked = Pick<BoardVersion['assignments'][number], 'seat' | 'endedAt' | 'person'>
type Role = BoardVersion['seats'][number]['role']

interface Seated {
  readonly seats: readonly {
    readonly role: Role
    readonly needed: number
    readonly filledBy: readonly { readonly id: string }[]
  }[]
  readonly assignments: readonly Asked[]
}

export interface SeatLine {
  readonly role: Role
  readonly needed: number
  /** Who is asked, and whether they have voted. */
  readonly asked: readonly (Asked['person'] & { readonly voted: boolean })[]
  /** Seats that nobody is asked for and nobody's vote fills. */
  readonly open: number
}

/** Per seat: who is asked to fill it now, and how many are still to be claimed. */
export function seatLines({ seats, assignments }: Seated): readonly SeatLine[] {
  return seats.map(({ role, needed, filledBy }) => {
    const voted = new Set(filledBy.map(({ id }) => id))
    const asked = assignments
      .filter(({ seat, endedAt }) => seat === role && endedAt === null)
      .map(({ person }) => ({ ...person, voted: voted.has(person.id) }))
    const taken = new Set([...voted, ...asked.map(({ id }) => id)])
    return { role, needed, asked, open: Math.max(0, needed - taken.size) }
  })
}

/** The seat that somebody has in the open review; undefined for none. */
export const ownSeat = ({ assignments }: Pick<Seated, 'assignments'>, me: { readonly id: string } | null) =>
  assignments.find(({ endedAt, person }) => endedAt === null && person.id === me?.id)?.seat

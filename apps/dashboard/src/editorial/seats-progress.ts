import { spoken } from '../ui/spoken.ts'
import type { BoardVersion } from './board-query.ts'

type Seats = readonly Pick<BoardVersion['seats'][number], 'role' | 'needed' | 'filledBy'>[]

/** How far the seats are filled, in words: "2 of 4 seats filled; open: methodologist". */
export function seatsProgress(seats: Seats): string {
  const needed = seats.reduce((sum, seat) => sum + seat.needed, 0)
  const filled = seats.reduce((sum, seat) => sum + Math.min(seat.needed, seat.filledBy.length), 0)
  const open = seats.filter((seat) => seat.filledBy.length < seat.needed).map(({ role }) => spoken(role))
  return `${filled} of ${needed} seats filled${open.length > 0 ? `; open: ${open.join(', ')}` : ''}`
}

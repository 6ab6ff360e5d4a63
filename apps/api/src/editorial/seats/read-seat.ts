import { type BoardRole, type SeatRole, seatRoles } from '@guideboard/content'
import { Invalid } from '../../platform/errors.ts'

/** @throws Invalid for a role that no quorum counts */
export function readSeat(seat: BoardRole): SeatRole {
  const known = seatRoles.find((role) => role === seat)
  if (known !== undefined) return known
  throw new Invalid('A vote fills a seat of the quorum.', [
    {
      code: 'BAD_USER_INPUT',
      message: `There is no seat for the role ${seat}.`,
      path: '/seat',
      fix: `Name one of: ${seatRoles.join(', ')}.`,
    },
  ])
}

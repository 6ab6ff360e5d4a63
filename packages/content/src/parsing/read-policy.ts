import { seatRoles } from '../board-role.ts'
import { checkIds } from '../check-id.ts'
import { audiences, checkPoints, type ReviewPolicy } from '../document.ts'
import type { Reader } from './reading.ts'
import { list, oneOf, record, wholeNumber } from './shapes.ts'
import { declares } from './words.ts'

const seat = record({ role: declares('seat', oneOf(seatRoles)), needed: wholeNumber(1, 20) }, {})
const required = record(
  { id: declares('check', oneOf(checkIds)), minVersion: wholeNumber(1, 1000) },
  { runs: list(oneOf(checkPoints), { most: checkPoints.length }) },
)

export const readPolicy: Reader<ReviewPolicy> = record(
  {
    seats: list(seat, { most: seatRoles.length }),
    requiredChecks: list(required, { most: checkIds.length }),
  },
  {
    requiredAudiences: list(oneOf(audiences), { most: audiences.length }),
    reviewWithinMonths: wholeNumber(1, 120),
    voteWithinDays: wholeNumber(1, 180),
  },
)

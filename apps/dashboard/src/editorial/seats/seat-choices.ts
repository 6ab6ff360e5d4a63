import type { Me } from '../../api/session.ts'
import { spoken } from '../../ui/spoken.ts'
import type { Version } from '../version-fragment.ts'
import type { SeatAct } from './seat-acts.ts'
import { ownSeat } from './seat-lines.ts'

export interface SeatChoice {
  readonly label: string
  readonly description: string
  /** Null: not possible, for the reason described. */
  readonly act: SeatAct | null
}

type Seated = Pick<Version, 'id' | 'assignments' | 'claims'>

/** What this person can do with the seats of an open review, each impossible one with its reasons. */
export function seatChoices(version: Seated, me: Pick<Me, 'id'> | null): readonly SeatChoice[] {
  const versionId = version.id
  const own = ownSeat(version, me)
  if (own !== undefined) {
    const description = 'Others can claim it then.'
    return [
      {
        label: `Release the seat of ${spoken(own)}`,
        description,
        act: { kind: 'release', input: { versionId } },
      },
    ]
  }
  return version.claims.map(({ seat, allowed, unmet }) => ({
    label: `Claim the seat of ${spoken(seat)}`,
    description: allowed ? 'You are asked to vote, then.' : unmet.map(({ message }) => message).join(' '),
    act: allowed ? { kind: 'claim', input: { versionId, seat } } : null,
  }))
}

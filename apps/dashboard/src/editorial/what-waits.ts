import type { Me } from '../api/session.ts'
import { spoken } from '../ui/spoken.ts'
import type { BoardVersion } from './board-query.ts'
import { moveWords } from './move-words.ts'
import { isOnward } from './onward-move.ts'
import { whyNotClear } from './why-no-vote.ts'

type Waiting = Pick<BoardVersion, 'state' | 'contributors' | 'seats' | 'votes' | 'moves' | 'interests'>
type Viewer = Pick<Me, 'id' | 'boardRoles'> | null

/** What waits for this person in a version, in words; empty for nothing. */
export function whatWaits(version: Waiting, me: Viewer): readonly string[] {
  const moves = version.moves.filter(({ move, allowed }) => allowed && isOnward(move))
  return [...openSeats(version, me), ...moves.map(({ move }) => moveWords[move].label)]
}

/** Seats that this person holds and that nobody fills yet; a conflict of interests leaves none. */
function openSeats({ state, contributors, seats, votes, interests }: Waiting, me: Viewer): readonly string[] {
  if (me === null || state !== 'UNDER_REVIEW') return []
  if (contributors.some(({ id }) => id === me.id)) return []
  if (votes.some(({ counts, voter }) => counts && voter.id === me.id)) return []
  const own = interests.find(({ person }) => person.id === me.id)?.status
  if (own === 'CONFLICTED' || own === 'PROPOSED') return []
  const clear = whyNotClear({ interests }, me) === null
  return seats
    .filter(({ role, needed, filledBy }) => filledBy.length < needed && me.boardRoles.includes(role))
    .map(({ role }) => `${clear ? 'Vote' : 'Declare interests and vote'} as ${spoken(role)}`)
}

/** Whether a version is this person's own work, or waits for them. */
export function isMine(version: Waiting, me: Viewer): boolean {
  return version.contributors.some(({ id }) => id === me?.id) || whatWaits(version, me).length > 0
}

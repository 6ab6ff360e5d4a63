import type { Me } from '../api/session.ts'
import { spoken } from '../ui/spoken.ts'
import type { BoardVersion } from './board-query.ts'
import { moveWords } from './move-words.ts'
import { isOnward } from './onward-move.ts'
import { ownSeat } from './seats/seat-lines.ts'
import { whyNotClear } from './why-no-vote.ts'

type Waiting = Pick<BoardVersion, 'state' | 'contributors' | 'votes' | 'moves' | 'interests' | 'assignments'>
type Viewer = Pick<Me, 'id' | 'boardRoles'> | null

/** What waits for this person in a version, in words; empty for nothing. */
export function whatWaits(version: Waiting, me: Viewer): readonly string[] {
  const moves = version.moves.filter(({ move, allowed }) => allowed && isOnward(move))
  return [...ownVote(version, me), ...moves.map(({ move }) => moveWords[move].label)]
}

/** The vote that this person is asked for and has not cast; a conflict of interests leaves none. */
function ownVote({ state, votes, interests, assignments }: Waiting, me: Viewer): readonly string[] {
  if (me === null || state !== 'UNDER_REVIEW') return []
  const seat = ownSeat({ assignments }, me)
  if (seat === undefined || votes.some(({ counts, voter }) => counts && voter.id === me.id)) return []
  const own = interests.find(({ person }) => person.id === me.id)?.status
  if (own === 'CONFLICTED' || own === 'PROPOSED') return []
  const clear = whyNotClear({ interests }, me) === null
  return [`${clear ? 'Vote' : 'Declare interests and vote'} as ${spoken(seat)}`]
}

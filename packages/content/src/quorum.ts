import type { SeatRole } from './board-role.ts'
import type { PolicySeat } from './document.ts'

export type VoteChoice = 'APPROVE' | 'OBJECT' | 'ABSTAIN'

/** One vote as cast: votes are never changed, a new one voids the old. */
export interface Vote {
  readonly voter: string
  readonly seat: SeatRole
  readonly choice: VoteChoice
  /** Hash of the content the voter signed. */
  readonly contentHash: string
  readonly voided: boolean
}

export interface QuorumQuestion {
  readonly seats: readonly PolicySeat[]
  /** In the order in which they were cast. */
  readonly votes: readonly Vote[]
  /** Everyone who ever wrote to the version. */
  readonly contributors: readonly string[]
  /** Who approves, or would; absent while nobody in particular does. */
  readonly chair?: string
  /** Hash of the content as it stands now. */
  readonly contentHash: string
}

export interface FilledSeat {
  readonly role: SeatRole
  readonly needed: number
  readonly filledBy: readonly string[]
}

export interface UnmetSeat {
  readonly code: 'QUORUM_NOT_MET'
  readonly message: string
}

export interface Quorum {
  readonly met: boolean
  readonly seats: readonly FilledSeat[]
  readonly unmet: readonly UnmetSeat[]
}

/** Whatever a policy says, at least this many people who did not contribute approve, the chair not counted. */
export const quorumFloor = 2

/** Which seats of the policy are filled by votes that count, and what is still unmet. */
export function countQuorum(question: QuorumQuestion): Quorum {
  const counting = question.votes.filter((vote) => whyVoteDoesNotCount(vote, question) === undefined)
  const seatOf = new Map(counting.map((vote) => [vote.voter, vote.seat]))
  const seats = question.seats.map(({ role, needed }) => ({
    role,
    needed,
    filledBy: [...seatOf].filter(([, seat]) => seat === role).map(([voter]) => voter),
  }))
  const unmet = [...seats.flatMap(unmetSeat), ...unmetFloor(seatOf.size)]
  return { met: unmet.length === 0, seats, unmet }
}

/** Why a vote does not count towards approval now; undefined when it does. */
export function whyVoteDoesNotCount(
  vote: Vote,
  { votes, contributors, chair, contentHash }: Omit<QuorumQuestion, 'seats'>,
): string | undefined {
  if (vote.voided) return 'Replaced by a later vote.'
  if (vote.choice === 'OBJECT') return 'An objection.'
  if (vote.choice === 'ABSTAIN') return 'An abstention.'
  if (vote.contentHash !== contentHash) return 'The content changed after this vote.'
  if (contributors.includes(vote.voter)) return 'The voter contributed to this version.'
  if (vote.voter === chair) return 'The approving chair fills no seat.'
  const last = votes.findLast((other) => other.voter === vote.voter && !other.voided)
  if (last !== undefined && last !== vote) return 'One person fills one seat: a later vote stands.'
  return undefined
}

/** Objections stay live across edits and rounds, until the objector votes anew. */
export function liveObjections(votes: readonly Vote[]): readonly Vote[] {
  return votes.filter((vote) => vote.choice === 'OBJECT' && !vote.voided)
}

function unmetSeat({ role, needed, filledBy }: FilledSeat): readonly UnmetSeat[] {
  const lacking = needed - filledBy.length
  if (lacking <= 0) return []
  const people = lacking === 1 ? `1 more ${named(role)}` : `${lacking} more ${named(role)}s`
  return [{ code: 'QUORUM_NOT_MET', message: `${people} must approve this very content.` }]
}

function unmetFloor(people: number): readonly UnmetSeat[] {
  if (people >= quorumFloor) return []
  const message = `At least ${quorumFloor} people who did not contribute must approve, besides the chair.`
  return [{ code: 'QUORUM_NOT_MET', message }]
}

function named(role: SeatRole): string {
  return role.replace('-', ' ')
}

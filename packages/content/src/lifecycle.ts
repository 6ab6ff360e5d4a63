import type { BoardRole } from './board-role.ts'

export const versionStates = [
  'DRAFT',
  'SUBMITTED',
  'UNDER_REVIEW',
  'CHANGES_REQUESTED',
  'APPROVED',
  'SUPERSEDED',
  'WITHDRAWN',
] as const
export type VersionState = (typeof versionStates)[number]

/** What a signature says its signer did. */
export type SignatureMeaning = 'AUTHORED' | 'REVIEWED' | 'APPROVED' | 'WITHDRAWN' | 'SET_ASIDE' | 'SURVEYED'

/** These take the password and a second factor; the others follow one password for 15 minutes, or take it each time. */
export function takesTwoComponents(meaning: SignatureMeaning): boolean {
  return meaning === 'APPROVED' || meaning === 'WITHDRAWN' || meaning === 'SET_ASIDE'
}

/** Whether one password given in this session within 15 minutes carries such a signature. */
export function mayFollowPassword(meaning: SignatureMeaning): boolean {
  return meaning === 'AUTHORED' || meaning === 'REVIEWED'
}

/** How a role must stand to the content to make a move. */
export type Contribution = 'required' | 'forbidden' | 'either'

export interface MoveMaker {
  readonly role: BoardRole
  readonly contribution: Contribution
}

interface MoveRule {
  readonly move: string
  readonly from: VersionState
  readonly to: VersionState
  /** Any one of these may make the move; an empty list means that only the system does. */
  readonly who: readonly MoveMaker[]
  readonly needsReason: boolean
  readonly needsSignature: boolean
  /** The meaning of that signature; null when none is needed. */
  readonly meaning: SignatureMeaning | null
}

const contributingAuthor = { role: 'author', contribution: 'required' } as const
const editor = { role: 'editor', contribution: 'either' } as const
const chair = { role: 'chair', contribution: 'either' } as const
const chairWhoDidNotContribute = { role: 'chair', contribution: 'forbidden' } as const

/** The eleven moves. What is not in this table does not happen: the other 38 pairs of states are refused. */
export const moves = [
  {
    move: 'SUBMIT',
    from: 'DRAFT',
    to: 'SUBMITTED',
    who: [contributingAuthor],
    needsReason: false,
    needsSignature: true,
    meaning: 'AUTHORED',
  },
  {
    move: 'RESUBMIT',
    from: 'CHANGES_REQUESTED',
    to: 'SUBMITTED',
    who: [contributingAuthor],
    needsReason: false,
    needsSignature: true,
    meaning: 'AUTHORED',
  },
  {
    move: 'RECALL',
    from: 'SUBMITTED',
    to: 'DRAFT',
    who: [contributingAuthor],
    needsReason: false,
    needsSignature: false,
    meaning: null,
  },
  {
    move: 'START_REVIEW',
    from: 'SUBMITTED',
    to: 'UNDER_REVIEW',
    who: [editor],
    needsReason: false,
    needsSignature: false,
    meaning: null,
  },
  {
    move: 'REQUEST_CHANGES',
    from: 'UNDER_REVIEW',
    to: 'CHANGES_REQUESTED',
    who: [editor],
    needsReason: true,
    needsSignature: false,
    meaning: null,
  },
  {
    move: 'APPROVE',
    from: 'UNDER_REVIEW',
    to: 'APPROVED',
    who: [chairWhoDidNotContribute],
    needsReason: false,
    needsSignature: true,
    meaning: 'APPROVED',
  },
  {
    // Only inside the transaction that approves the next version.
    move: 'SUPERSEDE',
    from: 'APPROVED',
    to: 'SUPERSEDED',
    who: [],
    needsReason: false,
    needsSignature: false,
    meaning: null,
  },
  {
    // An emergency brake: one chair, no quorum, a contributor as well.
    move: 'WITHDRAW',
    from: 'APPROVED',
    to: 'WITHDRAWN',
    who: [chair],
    needsReason: true,
    needsSignature: true,
    meaning: 'WITHDRAWN',
  },
  {
    move: 'ABANDON_DRAFT',
    from: 'DRAFT',
    to: 'WITHDRAWN',
    who: [contributingAuthor, editor],
    needsReason: true,
    needsSignature: false,
    meaning: null,
  },
  {
    move: 'ABANDON_SUBMITTED',
    from: 'SUBMITTED',
    to: 'WITHDRAWN',
    who: [contributingAuthor, editor],
    needsReason: true,
    needsSignature: false,
    meaning: null,
  },
  {
    move: 'ABANDON_CHANGES',
    from: 'CHANGES_REQUESTED',
    to: 'WITHDRAWN',
    who: [contributingAuthor, editor],
    needsReason: true,
    needsSignature: false,
    meaning: null,
  },
] as const satisfies readonly MoveRule[]

/** The name of a move, as the API spells it. */
export type Move = (typeof moves)[number]['move']

export interface LifecycleMove extends MoveRule {
  readonly move: Move
}

/** The moves open to a state; none for the two final states. */
export function movesFrom(state: VersionState): readonly LifecycleMove[] {
  return moves.filter((rule) => rule.from === state)
}

/** The one move between two states; undefined when there is none, and then the change is refused. */
export function findMove(from: VersionState, to: VersionState): LifecycleMove | undefined {
  return moves.find((rule) => rule.from === from && rule.to === to)
}

/** The rule of a move by its name. */
export function moveNamed(move: Move): LifecycleMove {
  const rule = moves.find((candidate) => candidate.move === move)
  if (rule === undefined) throw new RangeError(`There is no move ${move}.`)
  return rule
}

/** The roles that may make a move, without their conditions; empty when only the system makes it. */
export function rolesOf(rule: LifecycleMove): readonly BoardRole[] {
  return rule.who.map(({ role }) => role)
}

/** Content changes only in these states. */
export function isEditable(state: VersionState): boolean {
  return state === 'DRAFT' || state === 'CHANGES_REQUESTED'
}

/** No move leads out of a final state. */
export function isFinal(state: VersionState): boolean {
  return movesFrom(state).length === 0
}

import type { BoardMember } from './dry-run-query.ts'
import type { Version } from './version-fragment.ts'

export type Seat = Version['seats'][number]['role']
type Status = Version['interests'][number]['status']

/** A vote that could still be cast, and why it would not count as things stand. */
export interface PossibleVote {
  readonly voterId: string
  readonly name: string
  readonly seat: Seat
  readonly whyNot: string | null
}

const whyNot = {
  CLEAR: null,
  UNDECLARED: 'they have not declared interests',
  PROPOSED: 'their interests wait for an editor',
  CONFLICTED: 'their interests conflict',
} as const satisfies Record<Status, string | null>

/** Who could still approve: holders of a seat who wrote nothing of it and whose approval does not count already. */
export function possibleVotes(
  version: Pick<Version, 'seats'> & {
    readonly contributors: readonly { readonly id: string }[]
    readonly votes: readonly { readonly counts: boolean; readonly voter: { readonly id: string } }[]
    readonly interests: readonly { readonly status: Status; readonly person: { readonly id: string } }[]
  },
  members: readonly BoardMember[],
): readonly PossibleVote[] {
  const barred = new Set([
    ...version.contributors.map(({ id }) => id),
    ...version.votes.filter(({ counts }) => counts).map(({ voter }) => voter.id),
  ])
  const statusOf = (personId: string): Status =>
    version.interests.find(({ person }) => person.id === personId)?.status ?? 'UNDECLARED'
  return version.seats.flatMap(({ role }) =>
    members
      .filter(({ id, roles }) => roles.includes(role) && !barred.has(id))
      .map(({ id, name }) => ({ voterId: id, name, seat: role, whyNot: whyNot[statusOf(id)] })),
  )
}

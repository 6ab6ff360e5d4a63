import type { Me } from '../api/session.ts'
import { spoken } from '../ui/spoken.ts'
import type { Version } from './version-fragment.ts'

interface Votable {
  readonly contributors: readonly Pick<Version['contributors'][number], 'id'>[]
  readonly seats: readonly Pick<Version['seats'][number], 'role'>[]
  readonly interests: readonly {
    readonly status: Version['interests'][number]['status']
    readonly person: { readonly id: string }
  }[]
}

/** Why this person has no vote here; `null` when they have one. The server decides again. */
export function whyNoVote(version: Votable, me: Pick<Me, 'id' | 'boardRoles'> | null): string | null {
  if (version.contributors.some(({ id }) => id === me?.id)) {
    return 'You contributed to this version, so you do not vote on it.'
  }
  const roles = version.seats.map(({ role }) => role)
  if (roles.some((role) => me?.boardRoles.includes(role))) return whyNotClear(version, me)
  return `You hold none of the seats of this review: ${roles.map(spoken).join(', ')}.`
}

/** Why this person's interests keep them from deciding; `null` when they are clear. */
export function whyNotClear(
  { interests }: Pick<Votable, 'interests'>,
  me: Pick<Me, 'id'> | null,
): string | null {
  switch (interests.find(({ person }) => person.id === me?.id)?.status) {
    case 'CLEAR':
      return null
    case 'PROPOSED':
      return 'Your declared interests wait for an editor to judge them.'
    case 'CONFLICTED':
      return 'Your declared interests conflict with this article: you may comment, not decide.'
    default:
      return 'Declare your interests first.'
  }
}

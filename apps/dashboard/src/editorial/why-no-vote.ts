import type { Me } from '../api/session.ts'
import { spoken } from '../ui/spoken.ts'
import type { Version } from './version-fragment.ts'

/** Why this person has no vote here; `null` when they have one. The server decides again. */
export function whyNoVote(
  version: Pick<Version, 'contributors' | 'seats'>,
  me: Pick<Me, 'id' | 'boardRoles'> | null,
): string | null {
  if (version.contributors.some(({ id }) => id === me?.id)) {
    return 'You contributed to this version, so you do not vote on it.'
  }
  const roles = version.seats.map(({ role }) => role)
  if (roles.some((role) => me?.boardRoles.includes(role))) return null
  return `You hold none of the seats of this review: ${roles.map(spoken).join(', ')}.`
}

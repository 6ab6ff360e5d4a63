import { type LifecycleMove, rolesOf, type SeatRole } from '@guideboard/content'
import type { Actor } from '../platform/actor.ts'
import type { Denial } from '../platform/errors.ts'

const signInFirst: Denial = { code: 'UNAUTHENTICATED', message: 'Sign in first.' }

/** Everyone on the board reads every version; nobody else reads one here (readers have the articles). */
export function mayReadBoard(actor: Actor): Denial | undefined {
  if (actor.kind === 'anonymous') return signInFirst
  if (actor.kind === 'person' && actor.boardRoles.length > 0) return undefined
  return { code: 'ROLE_REQUIRED', message: 'This is for people of the editorial board.' }
}

export function mayWrite(actor: Actor): Denial | undefined {
  if (actor.kind === 'anonymous') return signInFirst
  if (actor.kind === 'person' && actor.boardRoles.includes('author')) return undefined
  return { code: 'ROLE_REQUIRED', message: 'Writing takes the board role author.' }
}

/** Whoever works on the board has a version compared with what is in force; an auditor only reads. */
export function mayCompare(actor: Actor): Denial | undefined {
  const denial = mayReadBoard(actor)
  if (denial !== undefined || actor.kind !== 'person') return denial
  return actor.boardRoles.some((role) => role !== 'auditor')
    ? undefined
    : { code: 'ROLE_REQUIRED', message: 'An auditor reads and changes nothing.' }
}

/** As far as the role decides it, for any one of these moves; what the version adds is decided where it is loaded. */
export function mayMove(actor: Actor, candidates: readonly LifecycleMove[]): Denial | undefined {
  if (actor.kind === 'anonymous') return signInFirst
  const roles = [...new Set(candidates.flatMap(rolesOf))]
  if (actor.kind === 'person' && roles.some((role) => actor.boardRoles.includes(role))) return undefined
  return { code: 'ROLE_REQUIRED', message: `This takes the board role ${roles.join(' or ')}.` }
}

export function mayVote(actor: Actor, seat: SeatRole): Denial | undefined {
  if (actor.kind === 'anonymous') return signInFirst
  if (actor.kind === 'person' && actor.boardRoles.includes(seat)) return undefined
  return { code: 'ROLE_REQUIRED', message: `This seat takes the board role ${seat.replace('-', ' ')}.` }
}

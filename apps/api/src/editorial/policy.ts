import { type BoardRole, boardRoles, type LifecycleMove, rolesOf, type SeatRole } from '@guideboard/content'
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

/** Whoever decides or may come to: every role of the board but the auditor's. */
export function mayDeclare(actor: Actor): Denial | undefined {
  return holding(actor, declaring, 'Interests are declared by people of the editorial board.')
}

export function mayJudgeInterests(actor: Actor): Denial | undefined {
  return holding(actor, ['editor'], 'Interests are judged by an editor.')
}

/** Gives seats of a review to others, takes them back, and says until when votes are asked for. */
export function mayAssign(actor: Actor): Denial | undefined {
  return holding(actor, ['editor'], 'Assigning seats of a review takes the board role editor.')
}

/** What an interest was worth is for its declarer, and for those who judge and answer for it. */
export function maySeeAmounts(actor: Actor, declarerId: string): Denial | undefined {
  if (actor.kind === 'person' && actor.id === declarerId) return undefined
  return holding(actor, ['editor', 'chair'], 'Amounts are for the declarer, editors and chairs.')
}

export function maySetAside(actor: Actor, role: 'chair' | 'methodologist'): Denial | undefined {
  return holding(actor, [role], `Setting an objection aside so takes the board role ${role}.`)
}

export function mayCancelSchedule(actor: Actor): Denial | undefined {
  return holding(actor, ['chair'], 'Cancelling an approval takes the board role chair.')
}

/** Approvals take effect by themselves: by the installation, never by a request. */
export function mayRunSchedule(actor: Actor): Denial | undefined {
  return actor.kind === 'system'
    ? undefined
    : { code: 'ROLE_REQUIRED', message: 'Scheduled approvals take effect by themselves.' }
}

/** Patients are counted by the installation, one organization at a time: never for a request. */
export function mayCountPatients(actor: Actor): Denial | undefined {
  return actor.kind === 'system' && actor.name === 'patient-totals'
    ? undefined
    : { code: 'ROLE_REQUIRED', message: 'Patients are counted by the installation alone.' }
}

export function maySurvey(actor: Actor): Denial | undefined {
  const roles = ['editor', 'reviewer', 'methodologist'] as const
  return holding(
    actor,
    roles,
    'A surveillance review takes the board role editor, reviewer or methodologist.',
  )
}

const declaring = boardRoles.filter((role) => role !== 'auditor')

function holding(actor: Actor, roles: readonly BoardRole[], otherwise: string): Denial | undefined {
  if (actor.kind === 'anonymous') return signInFirst
  if (actor.kind === 'person' && roles.some((role) => actor.boardRoles.includes(role))) return undefined
  return { code: 'ROLE_REQUIRED', message: otherwise }
}

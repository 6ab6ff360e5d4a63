import type { Actor } from '../platform/actor.ts'
import type { Denial } from '../platform/errors.ts'

/** Everyone on the board takes part in threads and suggests edits, except the auditor, who changes nothing. */
export function mayTakePart(actor: Actor): Denial | undefined {
  if (actor.kind === 'anonymous') return { code: 'UNAUTHENTICATED', message: 'Sign in first.' }
  if (actor.kind === 'person' && actor.boardRoles.some((role) => role !== 'auditor')) return undefined
  return {
    code: 'ROLE_REQUIRED',
    message: 'Taking part takes a role on the editorial board; auditors read.',
  }
}

/** The installation asks too, for clinicians whose responses question the evidence. */
export function mayOpenThread(actor: Actor): Denial | undefined {
  return actor.kind === 'system' && actor.name === 'responses' ? undefined : mayTakePart(actor)
}

/** Who suggested an edit takes it back; an author or an editor declines it. */
export function mayDecline(
  actor: Actor,
  suggestion: { readonly suggestedBy: { readonly id: string } },
): Denial | undefined {
  const denial = mayTakePart(actor)
  if (denial !== undefined || actor.kind !== 'person') return denial
  if (actor.id === suggestion.suggestedBy.id) return undefined
  if (actor.boardRoles.includes('author') || actor.boardRoles.includes('editor')) return undefined
  return { code: 'ROLE_REQUIRED', message: 'Declining a suggestion takes the board role author or editor.' }
}

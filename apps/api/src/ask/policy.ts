import { mayReadArticles } from '../articles/policy.ts'
import { mayEvaluate } from '../assessments/evaluate-policy.ts'
import type { Actor } from '../platform/actor.ts'
import type { Denial } from '../platform/errors.ts'

/** Whoever may read may ask, and may say whether an answer helped. */
export function mayAsk(actor: Actor): Denial | undefined {
  return mayReadArticles(actor)
}

/** A verdict on one patient is for clinicians, and for programs that act for an organization; never for readers. */
export function mayAskOfPatient(actor: Actor): Denial | undefined {
  return mayEvaluate(actor)
}

/** What readers miss is for those who write. */
export function mayReadUnanswered(actor: Actor): Denial | undefined {
  if (actor.kind === 'anonymous') return { code: 'UNAUTHENTICATED', message: 'Sign in first.' }
  if (
    actor.kind === 'person' &&
    actor.boardRoles.some((role) => role === 'author' || role === 'editor' || role === 'chair')
  )
    return undefined
  return {
    code: 'ROLE_REQUIRED',
    message: 'Unanswered questions are for authors, editors and chairs of the board.',
  }
}

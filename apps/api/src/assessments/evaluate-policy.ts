import type { Actor } from '../platform/actor.ts'
import type { Denial } from '../platform/errors.ts'

/** Answers about facts of a patient go to clinicians, and to programs that act for an organization. */
export function mayEvaluate(actor: Actor): Denial | undefined {
  switch (actor.kind) {
    case 'anonymous':
      return {
        code: 'UNAUTHENTICATED',
        message: 'Sign in as a clinician, or send an API key with the scope EVALUATE.',
      }
    case 'person':
      return actor.organizationRoles.includes('clinician')
        ? undefined
        : { code: 'ROLE_REQUIRED', message: 'Running a guideline over facts is for clinicians.' }
    case 'key':
      return actor.scopes.includes('evaluate')
        ? undefined
        : { code: 'SCOPE_REQUIRED', message: 'This key lacks the scope EVALUATE.' }
    case 'system':
      return undefined
  }
}

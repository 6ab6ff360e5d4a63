import type { Actor } from '../platform/actor.ts'
import type { Denial } from '../platform/errors.ts'

/** Articles are for everybody; a key needs the scope for it, or the one for running guidelines. */
export function mayReadArticles(actor: Actor): Denial | undefined {
  return actor.kind !== 'key' || actor.scopes.includes('articles:read') || actor.scopes.includes('evaluate')
    ? undefined
    : { code: 'SCOPE_REQUIRED', message: 'This key lacks the scope articles:read.' }
}

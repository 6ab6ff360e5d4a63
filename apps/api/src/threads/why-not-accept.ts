import { isEditable, type VersionState } from '@guideboard/content'
import { mayWrite } from '../editorial/policy.ts'
import type { Unmet } from '../editorial/version.ts'
import type { Actor } from '../platform/actor.ts'
import type { SuggestionStatus } from './suggestion.ts'

const waiting: Partial<Record<VersionState, string>> = {
  SUBMITTED: 'The text is frozen: accepting waits until this version is recalled, or changes are requested.',
  UNDER_REVIEW: 'The text is frozen during the review: accepting waits until changes are requested.',
}

/** Everything that keeps somebody from taking a suggestion into a version; nothing when they may. */
export function whyNotAccept(
  status: SuggestionStatus,
  statementGone: boolean,
  version: { readonly state: VersionState },
  actor: Actor,
): readonly Unmet[] {
  const unmet: Unmet[] = []
  if (status === 'accepted' || status === 'declined') {
    return [{ code: 'SUGGESTION_DECIDED', message: `The suggestion was ${status}.` }]
  }
  const denial = mayWrite(actor)
  if (denial !== undefined) unmet.push({ code: denial.code, message: denial.message })
  if (!isEditable(version.state)) {
    const message = waiting[version.state] ?? 'The text no longer changes: accept it in the next version.'
    unmet.push({ code: 'CONTENT_FROZEN', message })
  }
  if (statementGone)
    unmet.push({ code: 'STATEMENT_GONE', message: 'Its statement is no longer in the text.' })
  return unmet
}

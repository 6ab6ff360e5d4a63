import type { ThreadsParam } from '../search-params.ts'
import type { Suggestion, Thread } from './threads-query.ts'

type ForFilter = Pick<Thread, 'resolvedAt'> & { readonly anchor: Pick<Thread['anchor'], 'state'> }

/** What was said about something that is gone: listed by itself, resolved or not. */
export const isOrphaned = (thread: { readonly anchor: Pick<Thread['anchor'], 'state'> }): boolean =>
  thread.anchor.state === 'ORPHANED'

/** Whether a thread is among those asked for. An open orphan is open too: nothing is lost from sight. */
export function isShown(thread: ForFilter, show: ThreadsParam): boolean {
  switch (show) {
    case 'open':
      return thread.resolvedAt === null
    case 'resolved':
      return thread.resolvedAt !== null
    case 'orphaned':
      return isOrphaned(thread)
    default:
      return show satisfies never
  }
}

/** Whether a suggestion is among those asked for; one that waits for a decision is open, stale or not. */
export function isSuggestionShown({ status }: Pick<Suggestion, 'status'>, show: ThreadsParam): boolean {
  const open = status === 'OPEN' || status === 'STALE'
  return show === 'open' ? open : show === 'resolved' && !open
}

import type { BoardVersion } from './board-query.ts'

/** The instant since which a version is in its state; a draft that never moved counts from its last change. */
export function stateSince({
  state,
  events,
  updatedAt,
}: Pick<BoardVersion, 'state' | 'events' | 'updatedAt'>): string {
  return events.findLast(({ to }) => to === state)?.at ?? updatedAt
}

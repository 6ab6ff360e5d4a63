import type { Me } from '../api/session.ts'
import type { BoardSearch } from '../search-params.ts'
import type { BoardVersion } from './board-query.ts'
import { seatLines } from './seats/seat-lines.ts'
import { isMine } from './what-waits.ts'

interface FilterFacts {
  readonly me: Pick<Me, 'id' | 'boardRoles'> | null
  /** Ids of the versions whose review is overdue. */
  readonly overdue: ReadonlySet<string>
}

/** Whether a version is among those asked for: every word, in the title or the question, and every condition. */
export function isShown(version: BoardVersion, search: BoardSearch, { me, overdue }: FilterFacts): boolean {
  const text = `${version.title} ${version.question}`.toLowerCase()
  const words = (search.q ?? '').toLowerCase().split(/\s+/)
  return (
    words.every((word) => text.includes(word)) &&
    (search.state === undefined || version.state === search.state) &&
    (!search.mine || isMine(version, me)) &&
    (!search.overdue || overdue.has(version.id) || version.votesOverdue) &&
    (!search.unassigned ||
      (version.state === 'UNDER_REVIEW' && seatLines(version).some(({ open }) => open > 0)))
  )
}

/** Whether anything narrows the board. */
export const isNarrowed = ({ q, state, mine, overdue, unassigned }: BoardSearch): boolean =>
  [q, state, mine, overdue, unassigned].some((value) => value !== undefined)

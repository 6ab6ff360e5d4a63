import type { BoardSearch } from '../search-params.ts'

/** Whether anything narrows the board. */
export const isNarrowed = ({ q, state, mine, overdue, unassigned }: BoardSearch): boolean =>
  [q, state, mine, overdue, unassigned].some((value) => value !== undefined)

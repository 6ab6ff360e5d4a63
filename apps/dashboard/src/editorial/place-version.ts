import { moveNamed } from '@guideboard/content'
import type { QueryClient } from '@tanstack/react-query'
import type { BoardVersion } from './board-query.ts'
import type { MoveOption } from './next-step.ts'

type Board = { readonly reviewQueue: readonly BoardVersion[] }

/** Shows a version on every board in the cache as it is given here. */
export function placeVersion(queries: QueryClient, version: BoardVersion): void {
  queries.setQueriesData<Board>(
    { queryKey: ['board'] },
    (board) =>
      board && {
        ...board,
        reviewQueue: board.reviewQueue.map((one) => (one.id === version.id ? version : one)),
      },
  )
}

/** The version as it will stand after a move; what can happen there, only the server knows. */
export const movedBy = (version: BoardVersion, { move }: MoveOption): BoardVersion => ({
  ...version,
  state: moveNamed(move).to,
  moves: [],
})

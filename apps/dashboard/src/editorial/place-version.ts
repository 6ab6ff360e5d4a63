import { moveNamed } from '@guideboard/content'
import type { QueryClient } from '@tanstack/react-query'
import type { Board, BoardVersion } from './board-query.ts'
import type { MoveOption } from './next-step.ts'

/** Shows a version on every board in the cache as it is given here. */
export function placeVersion(queries: QueryClient, version: BoardVersion): void {
  const placed = ({ node }: Board['reviewQueue']['edges'][number]) => ({
    node: node.id === version.id ? version : node,
  })
  queries.setQueriesData<Board>(
    { queryKey: ['board'] },
    (board) => board && { reviewQueue: { ...board.reviewQueue, edges: board.reviewQueue.edges.map(placed) } },
  )
}

/** The version as it will stand after a move; what can happen there, only the server knows. */
export const movedBy = (version: BoardVersion, { move }: MoveOption): BoardVersion => ({
  ...version,
  state: moveNamed(move).to,
  moves: [],
})

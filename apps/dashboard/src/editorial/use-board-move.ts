import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { BoardVersion } from './board-query.ts'
import { makeMove } from './make-move.ts'
import type { MoveAnswers } from './move-dialog.tsx'
import type { MoveOption } from './next-step.ts'
import { movedBy, placeVersion } from './place-version.ts'
import { takeIn } from './version-query.ts'

export interface BoardMove {
  readonly version: BoardVersion
  readonly option: MoveOption
  readonly answers: MoveAnswers
}

/**
 * Makes a move on the board. One that takes nothing shows at once, and goes back if the server refuses; one
 * that is signed or has a reason shows when the server has taken it.
 */
export function useBoardMove(onMoved: (move: BoardMove) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ version, option: { move }, answers: { effectiveFrom, ...given } }: BoardMove) =>
      makeMove({
        version,
        move,
        ...given,
        effectiveFrom: effectiveFrom === '' ? undefined : new Date(effectiveFrom).toISOString(),
      }),
    onMutate: async (moved) => {
      const { version, option } = moved
      if (option.needsReason || option.needsSignature) return
      await queries.cancelQueries({ queryKey: ['board'] })
      placeVersion(queries, movedBy(version, option))
      onMoved(moved)
    },
    onSuccess: async (answer, moved) => {
      if (answer.__typename === 'ChangedVersion') onMoved(moved)
      else placeVersion(queries, moved.version)
      await takeIn(queries, moved.version.id, answer)
    },
    onError: (_, { version }) => {
      placeVersion(queries, version)
      void queries.invalidateQueries({ queryKey: ['board'] })
    },
  })
}

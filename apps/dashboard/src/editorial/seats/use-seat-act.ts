import { useMutation, useQueryClient } from '@tanstack/react-query'
import { takeIn } from '../version-query.ts'
import { actOnSeat, type SeatAct } from './seat-acts.ts'

/** Does something with a seat, and shows everywhere what came of it. */
export function useSeatAct() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: actOnSeat,
    onSuccess: (answer, { input }: SeatAct) => takeIn(queries, input.versionId, answer),
  })
}

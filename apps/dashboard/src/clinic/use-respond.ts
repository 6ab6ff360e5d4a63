import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { VariablesOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import { respondDocument } from './responses-query.ts'

export type ResponseInput = VariablesOf<typeof respondDocument>['input']

/** Responds to a recommendation; what was answered is read again. */
export function useRespond(onKept: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (input: ResponseInput) =>
      (await request(respondDocument, { input })).respondToRecommendation,
    onSuccess: async (answer, { assessmentId }) => {
      if (answer.__typename !== 'RespondedToRecommendation') return
      onKept()
      await queries.invalidateQueries({ queryKey: ['assessment', assessmentId, 'responses'] })
    },
  })
}

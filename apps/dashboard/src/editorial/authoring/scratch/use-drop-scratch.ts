import { useMutation, useQueryClient } from '@tanstack/react-query'
import { dropScratch } from './drop-scratch.ts'
import { scratchQuery } from './scratch-query.ts'

/** Throws away what was typed into a version and not saved; the page knows at once that there is nothing left. */
export function useDropScratch(versionId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => dropScratch(versionId),
    onSuccess: () => queries.setQueryData(scratchQuery(versionId).queryKey, null),
  })
}

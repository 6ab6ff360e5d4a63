import { useMutation, useQueryClient } from '@tanstack/react-query'
import { actOnThread } from './act-on-thread.ts'
import { takeInThreads } from './threads-query.ts'

/** Does something to a thread of a version; `onDone` runs when it was done, not when it was refused. */
export function useThreadAct(versionId: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: actOnThread,
    onSuccess: async (answer) => {
      if (answer.__typename === 'ChangedThread') onDone()
      await takeInThreads(queries, versionId)
    },
  })
}

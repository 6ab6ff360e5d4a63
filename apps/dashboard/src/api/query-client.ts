import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query'
import { RequestProblem } from './request-problem.ts'
import { sessionQuery } from './session.ts'

/**
 * One cache for everything the server says. Only an unreachable server is asked a second time; a session
 * that has ended is noticed at the first refusal.
 */
export function createQueryClient(): QueryClient {
  // What a person just chose is drawn before the next event, not a timer later.
  notifyManager.setScheduler(queueMicrotask)
  const onError = (error: Error) => {
    if (hasCode(error, 'UNAUTHENTICATED')) void client.invalidateQueries({ queryKey: sessionQuery.queryKey })
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => failures < 1 && hasCode(error, 'UNREACHABLE'),
      },
    },
  })
  return client
}

const hasCode = (error: Error, code: string): boolean =>
  error instanceof RequestProblem && error.code === code

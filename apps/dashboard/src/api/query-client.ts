import { notifyManager, QueryClient } from '@tanstack/react-query'
import { RequestProblem } from './request-problem.ts'

/** One cache for everything the server says. Only an unreachable server is asked a second time. */
export function createQueryClient(): QueryClient {
  // What a person just chose is drawn before the next event, not a timer later.
  notifyManager.setScheduler(queueMicrotask)
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) =>
          failures < 1 && error instanceof RequestProblem && error.code === 'UNREACHABLE',
      },
    },
  })
}

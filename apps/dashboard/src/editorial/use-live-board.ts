import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { follow } from '../api/follow.ts'
import { graphql } from '../api/graphql.ts'
import { sessionQuery } from '../api/session.ts'

const queueChanged = graphql(`
  subscription QueueChanged {
    reviewQueueChanged { versionId }
  }
`)

/**
 * Asks anew for the board, and for the version that changed, whenever somebody changes one.
 * @param followed false where another stream tells of what is shown: a browser has six connections
 */
export function useLiveBoard(followed = true): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!followed) return
    return follow({
      document: queueChanged,
      variables: {},
      onEvent: ({ reviewQueueChanged: { versionId } }) => askAnewFor(queries, versionId),
      onEnd: () => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    })
  }, [queries, followed])
}

/** Asks anew for the board and for a version that changed; for every one where it is not known which. */
export function askAnewFor(queries: QueryClient, versionId: string | null): void {
  const one = versionId === null ? [] : [versionId]
  for (const queryKey of [['board'], ['version', ...one], ['version-text', ...one]])
    void queries.invalidateQueries({ queryKey })
}

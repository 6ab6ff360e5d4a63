import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { follow } from '../api/follow.ts'
import { graphql } from '../api/graphql.ts'
import { sessionQuery } from '../api/session.ts'

const queueChanged = graphql(`
  subscription QueueChanged {
    reviewQueueChanged { versionId }
  }
`)

/** Asks anew for the board, and for the version that changed, whenever somebody changes one. */
export function useLiveBoard(): void {
  const queries = useQueryClient()
  useEffect(
    () =>
      follow({
        document: queueChanged,
        variables: {},
        onEvent: ({ reviewQueueChanged: { versionId } }) => {
          const one = versionId === null ? [] : [versionId]
          for (const queryKey of [['board'], ['version', ...one], ['version-text', ...one]])
            void queries.invalidateQueries({ queryKey })
        },
        onEnd: () => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
      }),
    [queries],
  )
}

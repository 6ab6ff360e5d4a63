import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { follow } from '../api/follow.ts'
import { graphql } from '../api/graphql.ts'
import { sessionQuery } from '../api/session.ts'
import { unreadQuery } from './notices-query.ts'

const noticesChanged = graphql(`
  subscription NoticesChanged { noticesChanged }
`)

/** How many notices are unread, as they come. */
export function useUnread(): number {
  const queries = useQueryClient()
  useEffect(
    () =>
      follow({
        document: noticesChanged,
        variables: {},
        onEvent: ({ noticesChanged: unread }) => {
          queries.setQueryData(unreadQuery.queryKey, unread)
          void queries.invalidateQueries({
            queryKey: ['notices'],
            predicate: ({ queryKey }) => queryKey[1] !== 'unread',
          })
        },
        onEnd: () => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
      }),
    [queries],
  )
  return useQuery(unreadQuery).data ?? 0
}

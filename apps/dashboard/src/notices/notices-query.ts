import { queryOptions } from '@tanstack/react-query'
import { graphql } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import type { NoticesSearch } from '../search-params.ts'

const noticesDocument = graphql(`
  query Notices($unread: Boolean, $after: String) {
    notices(unread: $unread, after: $after, first: 30) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id sentence versionId slug view at readAt } }
    }
  }
`)
const unreadDocument = graphql(`
  query UnreadNotices { notices(unread: true, first: 1) { totalCount } }
`)
const markDocument = graphql(`
  mutation MarkNoticesRead($ids: [ID!]) { markNoticesRead(ids: $ids) }
`)

export const noticesQuery = ({ all, after }: NoticesSearch) =>
  queryOptions({
    queryKey: ['notices', all === true, after ?? ''],
    queryFn: ({ signal }) => request(noticesDocument, { unread: all !== true, after: after ?? null }, signal),
  })

export const unreadQuery = queryOptions({
  queryKey: ['notices', 'unread'],
  queryFn: async ({ signal }) => (await request(unreadDocument, {}, signal)).notices.totalCount,
})

/** Marks notices as read; all of them unless named. */
export const markRead = (ids?: readonly string[]) =>
  request(markDocument, { ids: ids === undefined ? null : [...ids] })

import { queryOptions } from '@tanstack/react-query'
import { graphql } from '../../api/graphql.ts'
import { request } from '../../api/request.ts'

const assigneesDocument = graphql(`
  query Assignees($versionId: ID!) {
    assignees(versionId: $versionId) { person { id name } seats load unmet { message } }
  }
`)

/** Whom an editor can ask to fill the seats of a version, and why not. */
export const assigneesQuery = (versionId: string) =>
  queryOptions({
    queryKey: ['assignees', versionId],
    queryFn: ({ signal }) => request(assigneesDocument, { versionId }, signal),
    staleTime: 0,
  })

import { queryOptions } from '@tanstack/react-query'
import { graphql, type ResultOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import { type VersionAnswer, versionResultFragment } from './version-fragment.ts'

const versionChecksDocument = graphql(`
  query VersionChecks($id: ID!) {
    versionChecks(versionId: $id) {
      checkId status required runs whyRed note comparedWith ranAt
      findings { message path statementKey severity fix region example suggestion }
    }
  }
`)

const runChecksDocument = graphql(
  `
    mutation RunVersionChecks($id: ID!) {
      ran: runVersionChecks(versionId: $id) { ...VersionResult }
    }
  `,
  [versionResultFragment],
)

export type VersionCheck = ResultOf<typeof versionChecksDocument>['versionChecks'][number]
export type CheckFinding = VersionCheck['findings'][number]

export const versionChecksQuery = (id: string) =>
  queryOptions({
    queryKey: ['version-checks', id],
    queryFn: ({ signal }) => request(versionChecksDocument, { id }, signal),
  })

/** Runs what has not run on this text, or rests on what has changed since. */
export async function runVersionChecks(id: string): Promise<VersionAnswer> {
  return (await request(runChecksDocument, { id })).ran
}

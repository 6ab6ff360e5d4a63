import { queryOptions } from '@tanstack/react-query'
import { graphql } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import { textChangesFragment } from '../editorial/changes-query.ts'

const versionsDocument = graphql(`
  query ApprovedVersions($slug: String!) {
    article(slug: $slug) {
      slug question demonstration
      approvedVersions { number inForceFrom inForceTo changeNote }
    }
  }
`)

const changesDocument = graphql(
  `
    query ReaderChanges($slug: String!, $version: Int!, $since: Int!) {
      article(slug: $slug, version: $version) { changes(since: $since) { ...TextChanges } }
    }
  `,
  [textChangesFragment],
)

/** The versions that were in force, the latest first. */
export const approvedVersionsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['article', slug, 'versions'],
    queryFn: ({ signal }) => request(versionsDocument, { slug }, signal),
  })

/** What a version changed in what an earlier one said. */
export const readerChangesQuery = (slug: string, version: number, since: number) =>
  queryOptions({
    queryKey: ['article', slug, 'changes', version, since],
    queryFn: ({ signal }) => request(changesDocument, { slug, version, since }, signal),
  })

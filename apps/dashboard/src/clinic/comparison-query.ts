import { queryOptions } from '@tanstack/react-query'
import { graphql, type ResultOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'

const differenceFragment = graphql(`
  fragment GuidelineDifferenceDetail on GuidelineDifference {
    slug title versionBefore versionAfter
    recommendations {
      recommendationId statement
      before { group strength certainty cautions }
      after { group strength certainty cautions }
    }
    facts { factId label before after }
  }
`)

const comparisonDocument = graphql(
  `
    query CompareAssessments($id: ID!, $with: ID!) {
      compareAssessments(id: $id, with: $with) {
        before { id asOf assessedAt }
        after { id asOf assessedAt }
        guidelines { ...GuidelineDifferenceDetail }
      }
    }
  `,
  [differenceFragment],
)

const changedSinceDocument = graphql(
  `
    query ChangedSince($id: ID!) {
      assessment(id: $id) {
        changedSince { cause difference { ...GuidelineDifferenceDetail } }
      }
    }
  `,
  [differenceFragment],
)

export type GuidelineDifference = ResultOf<typeof differenceFragment>
export type SaidAdvice = NonNullable<GuidelineDifference['recommendations'][number]['before']>

/** Two stored assessments never change, and neither does what differs between them. */
export const comparisonQuery = (id: string, other: string) =>
  queryOptions({
    queryKey: ['assessment', id, 'compared', other],
    queryFn: async ({ signal }) =>
      (await request(comparisonDocument, { id, with: other }, signal)).compareAssessments,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** What the guidelines of an assessment would say otherwise by now. */
export const changedSinceQuery = (id: string) =>
  queryOptions({
    queryKey: ['assessment', id, 'changed-since'],
    queryFn: async ({ signal }) =>
      (await request(changedSinceDocument, { id }, signal)).assessment?.changedSince ?? [],
  })

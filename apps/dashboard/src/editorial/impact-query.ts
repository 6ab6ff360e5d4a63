import { queryOptions } from '@tanstack/react-query'
import { graphql, type ResultOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'

const impactDocument = graphql(`
  query CohortImpact($versionId: ID!) {
    cohortImpact(versionId: $versionId) {
      status newArticle large computedAt
      storedPatients {
        status sharing counted patients
        totals { kind recommendationId organizations patients }
      }
      impact {
        patients changed redFlagsChanged assumptions cohortVersion engineVersion
        recommendations { id statement redFlag changed transitions { from to patients } }
        subgroups { id name dimension patients changed }
        examples {
          patient facts
          changes { recommendation before { outcome reasons } after { outcome reasons } }
        }
      }
    }
  }
`)

export type Impact = NonNullable<ResultOf<typeof impactDocument>['cohortImpact']['impact']>
export type ImpactState = ResultOf<typeof impactDocument>['cohortImpact']

/** Whose advice a version changes; under the key of the version, since it may change with it. */
export const impactQuery = (versionId: string) =>
  queryOptions({
    queryKey: ['version', versionId, 'impact'],
    queryFn: ({ signal }) => request(impactDocument, { versionId }, signal),
  })

const computeDocument = graphql(`
  mutation ComputeCohortImpact($versionId: ID!) {
    computeCohortImpact(versionId: $versionId) {
      __typename
      ... on CohortImpactState { status }
      ... on Refused { message reasons { code message path fix } }
    }
  }
`)

/** Starts the comparison. */
export const computeImpact = async (versionId: string) =>
  (await request(computeDocument, { versionId })).computeCohortImpact

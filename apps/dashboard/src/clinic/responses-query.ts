import { queryOptions } from '@tanstack/react-query'
import { graphql, type ResultOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'

const responseFragment = graphql(`
  fragment Response on RecommendationResponse {
    id versionId recommendationId kind words respondedBy respondedAt
    reason { code display }
  }
`)

const responsesDocument = graphql(
  `
    query AssessmentResponses($id: ID!) {
      assessment(id: $id) {
        id
        responses { ...Response }
        quiet { versionId recommendationId until override { ...Response } }
      }
    }
  `,
  [responseFragment],
)

/** What clinicians answered to an assessment, and what had been overridden before it was made. */
export const responsesQuery = (id: string) =>
  queryOptions({
    queryKey: ['assessment', id, 'responses'],
    queryFn: async ({ signal }) => (await request(responsesDocument, { id }, signal)).assessment,
  })

export type AssessmentResponses = NonNullable<ResultOf<typeof responsesDocument>['assessment']>
export type Response = AssessmentResponses['responses'][number]

export const respondDocument = graphql(
  `
    mutation RespondToRecommendation($input: RespondToRecommendationInput!) {
      respondToRecommendation(input: $input) {
        __typename
        ... on RespondedToRecommendation { response { ...Response } }
        ... on Refused { message reasons { code message path fix } }
      }
    }
  `,
  [responseFragment],
)

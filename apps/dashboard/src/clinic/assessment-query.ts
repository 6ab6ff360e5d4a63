import { queryOptions } from '@tanstack/react-query'
import { graphql } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import { guidelineResultFragment } from './guideline-result-fragment.ts'

const assessmentDocument = graphql(
  `
    query Assessment($id: ID!) {
      assessment(id: $id) {
        id asOf assessedAt assessedBy snapshotHash
        patient { id name birthDate sex identifiers { system value } }
        encounter { id reason startedAt }
        results { ...GuidelineResult }
      }
    }
  `,
  [guidelineResultFragment],
)

/** A stored assessment never changes. */
export const assessmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['assessment', id],
    queryFn: ({ signal }) => request(assessmentDocument, { id }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })

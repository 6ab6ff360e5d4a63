import { queryOptions } from '@tanstack/react-query'
import { graphql, type ResultOf, type VariablesOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import { guidelineResultFragment } from './guideline-result-fragment.ts'

const encounterFragment = graphql(`
  fragment EncounterDetail on Encounter {
    id status reason setting startedAt
    patient { id name birthDate sex identifiers { system value } }
    facts { factId known boolean code date recordedAt recordedBy quantity { value unit } }
    assessments { id asOf assessedAt }
  }
`)

const encounterDocument = graphql(
  `
    query Encounter($id: ID!) {
      encounter(id: $id) { ...EncounterDetail }
    }
  `,
  [encounterFragment],
)

const previewDocument = graphql(
  `
    query PreviewAssessment($encounterId: ID!, $facts: [FactInput!]) {
      previewAssessment(encounterId: $encounterId, facts: $facts) { asOf results { ...GuidelineResult } }
    }
  `,
  [guidelineResultFragment],
)

const declaredFactsDocument = graphql(`
  query DeclaredFacts($slug: String!) {
    article(slug: $slug, audience: CLINICIAN) {
      facts { id type question group unit min max integer codes }
    }
  }
`)

const recordFactsDocument = graphql(
  `
    mutation RecordFacts($input: RecordFactsInput!) {
      recordFacts(input: $input) {
        __typename
        ... on RecordedFacts { encounter { ...EncounterDetail } }
        ... on Refused { message reasons { code message path fix } }
      }
    }
  `,
  [encounterFragment],
)

const assessEncounterDocument = graphql(`
  mutation AssessEncounter($input: AssessEncounterInput!) {
    assessEncounter(input: $input) {
      __typename
      ... on StoredAssessment { assessment { id } }
      ... on Refused { message reasons { code message path fix } }
    }
  }
`)

const closeEncounterDocument = graphql(
  `
    mutation CloseEncounter($id: ID!) {
      closeEncounter(encounterId: $id) {
        __typename
        ... on ClosedEncounter { encounter { ...EncounterDetail } }
        ... on Refused { message reasons { code message path fix } }
      }
    }
  `,
  [encounterFragment],
)

export type EncounterDetail = NonNullable<ResultOf<typeof encounterDocument>['encounter']>
export type RecordedFact = EncounterDetail['facts'][number]
export type DeclaredFact = NonNullable<ResultOf<typeof declaredFactsDocument>['article']>['facts'][number]
export type FactInput = VariablesOf<typeof recordFactsDocument>['input']['facts'][number]
export type FactValue = FactInput['value']

export const encounterQuery = (id: string) =>
  queryOptions({
    queryKey: ['encounter', id],
    queryFn: ({ signal }) => request(encounterDocument, { id }, signal),
  })

const none: readonly FactInput[] = []

/** What would be stored now, or if these facts were so as well. Asked again after every recorded fact. */
export const previewQuery = (encounterId: string, supposed = none) =>
  queryOptions({
    queryKey: ['preview', encounterId, ...(supposed.length > 0 ? [supposed] : [])],
    queryFn: ({ signal }) => request(previewDocument, { encounterId, facts: [...supposed] }, signal),
  })

/** What the guideline can be told, answered or not; changes only with a new version. */
export const declaredFactsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['declared-facts', slug],
    queryFn: async ({ signal }) =>
      (await request(declaredFactsDocument, { slug }, signal)).article?.facts ?? [],
    staleTime: 5 * 60_000,
  })

export const recordFacts = async (encounterId: string, facts: FactInput[]) =>
  (await request(recordFactsDocument, { input: { encounterId, facts } })).recordFacts

export const assessEncounter = async (encounterId: string) =>
  (await request(assessEncounterDocument, { input: { encounterId } })).assessEncounter

export const closeEncounter = async (id: string) =>
  (await request(closeEncounterDocument, { id })).closeEncounter

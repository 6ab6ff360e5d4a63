import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { graphql, type ResultOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'

const patientsDocument = graphql(`
  query Patients($search: String, $after: String) {
    patients(search: $search, first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id name birthDate sex lastEncounterOn identifiers { system value } } }
    }
  }
`)

export type ListedPatient = ResultOf<typeof patientsDocument>['patients']['edges'][number]['node']

/** The patients of the clinician's organization, a hundred at a time. */
export const patientsQuery = (search: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['patients', search ?? ''],
    queryFn: ({ pageParam, signal }) =>
      request(patientsDocument, { search: search ?? null, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ patients }) => (patients.pageInfo.hasNextPage ? patients.pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  })

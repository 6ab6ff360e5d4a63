import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { graphql, type ResultOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import type { PatientsSearch } from '../search-params.ts'

const patientsDocument = graphql(`
  query Patients(
    $search: String, $filter: PatientFilterInput, $sort: PatientSort, $descending: Boolean, $after: String
  ) {
    patients(
      search: $search, filter: $filter, sort: $sort, descending: $descending, first: 100, after: $after
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id name birthDate sex lastEncounterOn guidelineChanged openQuestions identifiers { system value } } }
    }
  }
`)

export type ListedPatient = ResultOf<typeof patientsDocument>['patients']['edges'][number]['node']

/** The patients of the clinician's organization, a hundred at a time. */
export const patientsQuery = ({ q, sex, changed, missing, assessed, sort, down }: PatientsSearch) =>
  infiniteQueryOptions({
    queryKey: ['patients', q, sex, changed, missing, assessed, sort, down],
    queryFn: ({ pageParam, signal }) => {
      const filter = {
        sex: sex ?? null,
        guidelineChanged: changed ?? null,
        dataMissing: missing ?? null,
        assessed: assessed ?? null,
      }
      const order = { sort: sortCodes[sort ?? 'name'], descending: down ?? false }
      return request(patientsDocument, { search: q ?? null, filter, ...order, after: pageParam }, signal)
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ patients }) => (patients.pageInfo.hasNextPage ? patients.pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  })

const sortCodes = { name: 'NAME', born: 'BIRTH_DATE', seen: 'LAST_ENCOUNTER' } as const

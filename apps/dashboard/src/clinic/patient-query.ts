import { queryOptions } from '@tanstack/react-query'
import { graphql, type ResultOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'

const patientDocument = graphql(`
  query Patient($id: ID!) {
    patient(id: $id) {
      id name birthDate sex deceased lastEncounterOn guidelineChanged
      identifiers { system value }
      encounters { id status reason setting startedAt }
      assessments { id asOf assessedAt assessedBy }
      entries { id kind display status startOn endOn value source codes { system code display } }
    }
  }
`)

export type PatientDetail = NonNullable<ResultOf<typeof patientDocument>['patient']>
export type ClinicalEntry = PatientDetail['entries'][number]

export const patientQuery = (id: string) =>
  queryOptions({
    queryKey: ['patient', id],
    queryFn: ({ signal }) => request(patientDocument, { id }, signal),
  })

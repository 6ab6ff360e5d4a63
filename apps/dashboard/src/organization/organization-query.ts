import { queryOptions } from '@tanstack/react-query'
import { graphql } from '../api/graphql.ts'
import { request } from '../api/request.ts'

const organizationDocument = graphql(`
  query OwnOrganization {
    me { organization { id name timeZone sharesPatientTotals } }
  }
`)

/** The organization that the signed-in person acts for. */
export const organizationQuery = queryOptions({
  queryKey: ['organization'],
  queryFn: ({ signal }) => request(organizationDocument, {}, signal),
})

const shareDocument = graphql(`
  mutation SharePatientTotals($allow: Boolean!) {
    sharePatientTotals(allow: $allow) {
      __typename
      ... on PatientTotalsSharing { allowed }
      ... on Refused { message reasons { code message path fix } }
    }
  }
`)

/** Says whether the board is told totals of its patients. */
export const shareTotals = async (allow: boolean) =>
  (await request(shareDocument, { allow })).sharePatientTotals

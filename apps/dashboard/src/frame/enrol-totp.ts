import { graphql, type ResultOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'

const enrolDocument = graphql(`
  mutation EnrolTotp($input: EnrolTotpInput!) {
    enrolTotp(input: $input) {
      __typename
      ... on TotpStarted { secret uri }
      ... on Refused { message reasons { code message path fix } }
    }
  }
`)
const confirmDocument = graphql(`
  mutation ConfirmTotp($input: ConfirmTotpInput!) {
    confirmTotp(input: $input) {
      __typename
      ... on TotpConfirmed { recoveryCodes }
      ... on Refused { message reasons { code message path fix } }
    }
  }
`)

type Enrolled = ResultOf<typeof enrolDocument>['enrolTotp']
export type TotpStarted = Extract<Enrolled, { __typename: 'TotpStarted' }>

/** Asks for a secret that an authenticator app takes in. */
export async function enrolTotp(password: string, code: string): Promise<Enrolled> {
  return (await request(enrolDocument, { input: { password, code: code || null } })).enrolTotp
}

/** Shows a first code of the app; answers the recovery codes. */
export async function confirmTotp(code: string): Promise<ResultOf<typeof confirmDocument>['confirmTotp']> {
  return (await request(confirmDocument, { input: { code } })).confirmTotp
}

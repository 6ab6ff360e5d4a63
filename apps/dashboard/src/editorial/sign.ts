import type { SignatureMeaning } from '@guideboard/content'
import { graphql, type ResultOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import type { Version } from './version-fragment.ts'

/** What proves who signs; empty where it is not asked for. */
export interface Components {
  readonly password: string
  readonly code: string
}

export const noComponents: Components = { password: '', code: '' }

const confirmDocument = graphql(`
  mutation ConfirmIdentity($input: ConfirmIdentityInput!) {
    confirmIdentity(input: $input) {
      __typename
      ... on IdentityConfirmed { token }
      ... on Refused { message reasons { code message path fix } }
    }
  }
`)

type Signed = ResultOf<typeof confirmDocument>['confirmIdentity']

/** Asks for a token that signs one act on exactly this text. */
export const sign = async (
  version: Pick<Version, 'id' | 'contentHash'>,
  { password, code }: Components,
  meaning: SignatureMeaning,
): Promise<Signed> => {
  const { id: versionId, contentHash } = version
  const input = { password: password || null, code: code || null, meaning, versionId, contentHash }
  return (await request(confirmDocument, { input })).confirmIdentity
}

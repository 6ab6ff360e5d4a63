import { graphql, type VariablesOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import { type Components, sign } from './sign.ts'
import { type Version, type VersionAnswer, versionResultFragment } from './version-fragment.ts'

const withResult = [versionResultFragment] as const

const setAsideDocument = graphql(
  `mutation SetAsideObjection($input: SetAsideObjectionInput!) {
    done: setAsideObjection(input: $input) { ...VersionResult }
  }`,
  withResult,
)
const withdrawDocument = graphql(
  `mutation WithdrawObjection($input: WithdrawObjectionInput!) {
    done: withdrawObjection(input: $input) { ...VersionResult }
  }`,
  withResult,
)

export type SettingRole = VariablesOf<typeof setAsideDocument>['input']['signAs']

interface SetAside extends Components {
  readonly voteId: string
  readonly role: SettingRole
  readonly reason: string
}

/** Signs that an absent objector's objection is set aside; it takes the chair and a methodologist. */
export async function setAside(version: Version, given: SetAside): Promise<VersionAnswer> {
  const signed = await sign(version, given, 'SET_ASIDE')
  if (signed.__typename === 'Refused') return signed
  const { id: versionId, lock } = version
  const { voteId, role, reason } = given
  const input = { versionId, lock, voteId, signAs: role, reason, token: signed.token }
  return (await request(setAsideDocument, { input })).done
}

/** Takes one's own objection back. */
export async function withdrawObjection({ id, lock }: Version, reason: string): Promise<VersionAnswer> {
  return (await request(withdrawDocument, { input: { versionId: id, lock, reason } })).done
}

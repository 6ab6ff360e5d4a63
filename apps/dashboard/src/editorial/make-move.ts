import { type Move, moveNamed, type SignatureMeaning } from '@guideboard/content'
import { graphql, type ResultOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import { type Version, type VersionAnswer, versionResultFragment } from './version-fragment.ts'

const withResult = [versionResultFragment] as const

const submit = graphql(
  `mutation SubmitVersion($input: MoveInput!) { moved: submitVersion(input: $input) { ...VersionResult } }`,
  withResult,
)
const recall = graphql(
  `mutation RecallVersion($input: MoveInput!) { moved: recallVersion(input: $input) { ...VersionResult } }`,
  withResult,
)
const startReview = graphql(
  `mutation StartReview($input: MoveInput!) { moved: startReview(input: $input) { ...VersionResult } }`,
  withResult,
)
const requestChanges = graphql(
  `mutation RequestChanges($input: MoveInput!) { moved: requestChanges(input: $input) { ...VersionResult } }`,
  withResult,
)
const approve = graphql(
  `mutation ApproveVersion($input: MoveInput!) { moved: approveVersion(input: $input) { ...VersionResult } }`,
  withResult,
)
const withdraw = graphql(
  `mutation WithdrawVersion($input: MoveInput!) { moved: withdrawVersion(input: $input) { ...VersionResult } }`,
  withResult,
)

/** The mutation behind each move; superseding happens by itself when the next version is approved. */
const mutations = {
  SUBMIT: submit,
  RESUBMIT: submit,
  RECALL: recall,
  START_REVIEW: startReview,
  REQUEST_CHANGES: requestChanges,
  APPROVE: approve,
  WITHDRAW: withdraw,
  ABANDON_DRAFT: withdraw,
  ABANDON_SUBMITTED: withdraw,
  ABANDON_CHANGES: withdraw,
} as const satisfies Record<Exclude<Move, 'SUPERSEDE'>, unknown>

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
  version: Version,
  password: string,
  meaning: SignatureMeaning,
): Promise<Signed> => {
  const input = { password, meaning, versionId: version.id, contentHash: version.contentHash }
  return (await request(confirmDocument, { input })).confirmIdentity
}

interface Act {
  readonly version: Version
  readonly move: Move
  readonly reason: string
  readonly password: string
}

/** Makes a move, signing it first where the move asks for it. */
export async function makeMove({ version, move, reason, password }: Act): Promise<VersionAnswer> {
  if (move === 'SUPERSEDE') throw new RangeError('A version is superseded by approving the next one.')
  const { meaning } = moveNamed(move)
  const signed = meaning && (await sign(version, password, meaning))
  if (signed?.__typename === 'Refused') return signed
  const token = signed?.token ?? null
  const input = { versionId: version.id, lock: version.lock, reason: reason || null, token }
  return (await request(mutations[move], { input })).moved
}

import { type Move, moveNamed } from '@guideboard/content'
import { graphql } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import { type Components, sign } from './sign.ts'
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
  `mutation StartReview($input: StartReviewInput!) { moved: startReview(input: $input) { ...VersionResult } }`,
  withResult,
)
const requestChanges = graphql(
  `mutation RequestChanges($input: MoveInput!) { moved: requestChanges(input: $input) { ...VersionResult } }`,
  withResult,
)
const approve = graphql(
  `mutation ApproveVersion($input: ApproveInput!) { moved: approveVersion(input: $input) { ...VersionResult } }`,
  withResult,
)
const withdraw = graphql(
  `mutation WithdrawVersion($input: MoveInput!) { moved: withdrawVersion(input: $input) { ...VersionResult } }`,
  withResult,
)

/** The mutation behind each move but two that take more; superseding happens by itself when the next version is approved. */
const mutations = {
  SUBMIT: submit,
  RESUBMIT: submit,
  RECALL: recall,
  REQUEST_CHANGES: requestChanges,
  WITHDRAW: withdraw,
  ABANDON_DRAFT: withdraw,
  ABANDON_SUBMITTED: withdraw,
  ABANDON_CHANGES: withdraw,
} as const satisfies Record<Exclude<Move, 'SUPERSEDE' | 'APPROVE' | 'START_REVIEW'>, unknown>

export interface Act extends Components {
  readonly version: Pick<Version, 'id' | 'lock' | 'contentHash'>
  readonly move: Move
  readonly reason: string
  /** An instant, for an approval that takes effect later. */
  readonly effectiveFrom?: string | undefined
}

/** Makes a move, signing it first where the move asks for it. */
export async function makeMove({
  version,
  move,
  reason,
  effectiveFrom,
  ...components
}: Act): Promise<VersionAnswer> {
  if (move === 'SUPERSEDE') throw new RangeError('A version is superseded by approving the next one.')
  const { meaning } = moveNamed(move)
  const signed = meaning && (await sign(version, components, meaning))
  if (signed?.__typename === 'Refused') return signed
  const token = signed?.token ?? null
  const plain = { versionId: version.id, lock: version.lock, reason: reason || null }
  if (move === 'START_REVIEW') return (await request(startReview, { input: plain })).moved
  const input = { ...plain, token }
  if (move === 'APPROVE') {
    return (await request(approve, { input: { ...input, effectiveFrom: effectiveFrom ?? null } })).moved
  }
  return (await request(mutations[move], { input })).moved
}

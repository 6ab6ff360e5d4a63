import { graphql, type VariablesOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import { type Components, sign } from './sign.ts'
import { type Version, type VersionAnswer, versionResultFragment } from './version-fragment.ts'

const castVoteDocument = graphql(
  `
    mutation CastVote($input: CastVoteInput!) {
      cast: castVote(input: $input) { ...VersionResult }
    }
  `,
  [versionResultFragment],
)

type VoteInput = VariablesOf<typeof castVoteDocument>['input']
export type VoteChoice = VoteInput['choice']
export type SeatRole = VoteInput['seat']

export interface Ballot extends Components {
  readonly choice: VoteChoice
  readonly seat: SeatRole
  readonly reason: string
}

/** Signs and casts a vote for exactly this text. */
export async function castVote(version: Version, ballot: Ballot): Promise<VersionAnswer> {
  const { choice, seat, reason } = ballot
  const signed = await sign(version, ballot, 'REVIEWED')
  if (signed.__typename === 'Refused') return signed
  const { id: versionId, lock } = version
  const input = { versionId, lock, choice, seat, reason: reason || null, token: signed.token }
  return (await request(castVoteDocument, { input })).cast
}

import { graphql, type VariablesOf } from '../../api/graphql.ts'
import { request } from '../../api/request.ts'
import { type VersionAnswer, versionResultFragment } from '../version-fragment.ts'

const withResult = [versionResultFragment] as const

const assign = graphql(
  `mutation AssignSeat($input: AssignSeatInput!) { done: assignSeat(input: $input) { ...VersionResult } }`,
  withResult,
)
const claim = graphql(
  `mutation ClaimSeat($input: ClaimSeatInput!) { done: claimSeat(input: $input) { ...VersionResult } }`,
  withResult,
)
const release = graphql(
  `mutation ReleaseSeat($input: ReleaseSeatInput!) { done: releaseSeat(input: $input) { ...VersionResult } }`,
  withResult,
)
const setDue = graphql(
  `mutation SetVotesDue($input: SetVotesDueInput!) { done: setVotesDue(input: $input) { ...VersionResult } }`,
  withResult,
)

export type AssignSeat = VariablesOf<typeof assign>['input']

/** Something that is done with a seat of a review, or with the day its votes are due. */
export type SeatAct =
  | { readonly kind: 'assign'; readonly input: AssignSeat }
  | { readonly kind: 'claim'; readonly input: VariablesOf<typeof claim>['input'] }
  | { readonly kind: 'release'; readonly input: VariablesOf<typeof release>['input'] }
  | { readonly kind: 'set-due'; readonly input: VariablesOf<typeof setDue>['input'] }

export async function actOnSeat(act: SeatAct): Promise<VersionAnswer> {
  switch (act.kind) {
    case 'assign':
      return (await request(assign, { input: act.input })).done
    case 'claim':
      return (await request(claim, { input: act.input })).done
    case 'release':
      return (await request(release, { input: act.input })).done
    case 'set-due':
      return (await request(setDue, { input: act.input })).done
  }
}

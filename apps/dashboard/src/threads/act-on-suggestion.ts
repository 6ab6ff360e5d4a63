import { graphql, type ResultOf, type VariablesOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import { type Version, versionFragment } from '../editorial/version-fragment.ts'

const suggestDocument = graphql(`
  mutation SuggestEdit($input: SuggestEditInput!) {
    done: suggestEdit(input: $input) {
      __typename
      ... on ChangedSuggestion { suggestion { id } }
      ... on Refused { message reasons { code message path fix } }
    }
  }
`)

const declineDocument = graphql(`
  mutation DeclineSuggestion($input: DeclineSuggestionInput!) {
    done: declineSuggestion(input: $input) {
      __typename
      ... on ChangedSuggestion { suggestion { id } }
      ... on Refused { message reasons { code message path fix } }
    }
  }
`)

const acceptDocument = graphql(
  `
    mutation AcceptSuggestion($input: AcceptSuggestionInput!) {
      done: acceptSuggestion(input: $input) {
        __typename
        ... on ChangedVersion { version { ...Version } }
        ... on SuggestionMerge { base current suggested merged }
        ... on Refused { message reasons { code message path fix } }
        ... on Conflict { message currentLock }
      }
    }
  `,
  [versionFragment],
)

export type SuggestEditInput = VariablesOf<typeof suggestDocument>['input']
export type StatementField = SuggestEditInput['field']
export type AcceptAnswer = ResultOf<typeof acceptDocument>['done']
export type SuggestionMerge = Extract<AcceptAnswer, { __typename: 'SuggestionMerge' }>

export const suggestEdit = async (input: SuggestEditInput) => (await request(suggestDocument, { input })).done

export const declineSuggestion = async (suggestionId: string, reason: string) =>
  (await request(declineDocument, { input: { suggestionId, reason: reason || null } })).done

/** Takes a suggestion into this very version; `merged` once somebody has decided on a merge. */
export async function acceptSuggestion(
  { id: versionId, lock }: Pick<Version, 'id' | 'lock'>,
  suggestionId: string,
  merged?: unknown,
): Promise<AcceptAnswer> {
  const input = { versionId, lock, suggestionId, ...(merged === undefined ? {} : { merged }) }
  return (await request(acceptDocument, { input })).done
}

import { graphql, type VariablesOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import { type VersionAnswer, versionResultFragment } from './version-fragment.ts'

const withResult = [versionResultFragment] as const

const declareDocument = graphql(
  `mutation DeclareInterests($input: DeclareInterestsInput!) {
    declared: declareInterests(input: $input) { ...VersionResult }
  }`,
  withResult,
)
const judgeDocument = graphql(
  `mutation JudgeInterests($input: JudgeInterestsInput!) {
    judged: judgeInterests(input: $input) { ...VersionResult }
  }`,
  withResult,
)

export type InterestEntry = VariablesOf<typeof declareDocument>['input']['entries'][number]
export type Verdict = VariablesOf<typeof judgeDocument>['input']['verdict']

/** Declares interests in what a version is about; an empty list for none. */
export async function declareInterests(
  versionId: string,
  entries: readonly InterestEntry[],
): Promise<VersionAnswer> {
  return (await request(declareDocument, { input: { versionId, entries: [...entries] } })).declared
}

/** Decides whether somebody's declared interests conflict with a version. */
export async function judgeInterests(
  declarationId: string,
  verdict: Verdict,
  reason: string,
): Promise<VersionAnswer> {
  return (await request(judgeDocument, { input: { declarationId, verdict, reason } })).judged
}

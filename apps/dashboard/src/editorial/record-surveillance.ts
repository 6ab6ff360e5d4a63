import { graphql, type VariablesOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import { type Components, sign } from './sign.ts'
import { type Version, type VersionAnswer, versionResultFragment } from './version-fragment.ts'

const recordDocument = graphql(
  `mutation RecordSurveillance($input: RecordSurveillanceInput!) {
    recorded: recordSurveillance(input: $input) { ...VersionResult }
  }`,
  [versionResultFragment],
)

type Input = VariablesOf<typeof recordDocument>['input']
export type SurveillanceOutcome = Input['outcome']

export interface SurveillanceAnswers extends Components {
  /** Empty: the whole article. */
  readonly statementKey: string
  readonly outcome: SurveillanceOutcome
  /** One a line. */
  readonly sources: string
  readonly reason: string
  /** YYYY-MM-DD; with "no change" only. */
  readonly nextDueOn: string
}

/** Signs and records a look at the evidence; after a withdrawal it settles the task that opened with it. */
export async function recordSurveillance(
  version: Version,
  given: SurveillanceAnswers,
  taskId: string | null,
): Promise<VersionAnswer> {
  const signed = await sign(version, given, 'SURVEYED')
  if (signed.__typename === 'Refused') return signed
  const { statementKey, outcome, sources, reason, nextDueOn } = given
  const input: Input = {
    versionId: version.id,
    statementKey: statementKey || null,
    outcome,
    sources: sources.split('\n').filter((line) => line.trim() !== ''),
    reason,
    nextDueOn: outcome === 'NO_CHANGE' ? nextDueOn || null : null,
    taskId,
    token: signed.token,
  }
  return (await request(recordDocument, { input })).recorded
}

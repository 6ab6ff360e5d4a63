import { graphql, type ResultOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'

const importDocument = graphql(`
  mutation ImportFhirBundle($input: ImportFhirBundleInput!) {
    importFhirBundle(input: $input) {
      __typename
      ... on ImportReport {
        created updated unchanged skipped refused
        patients { id name }
        resources { path resourceType sourceId action reasons }
      }
      ... on Refused { message reasons { code message path fix } }
    }
  }
`)

export type ImportAnswer = ResultOf<typeof importDocument>['importFhirBundle']
export type ImportReport = Extract<ImportAnswer, { __typename: 'ImportReport' }>

/**
 * Sends the text of a FHIR R4 bundle. Text that is no JSON is refused here, with the parser's own words.
 * @throws RequestProblem when the server brings no answer.
 */
export async function importBundle(text: string): Promise<ImportAnswer> {
  let bundle: unknown
  try {
    bundle = JSON.parse(text)
  } catch (cause) {
    const reason = {
      code: 'NOT_JSON',
      message: cause instanceof Error ? `${cause.message}.` : 'It cannot be parsed.',
      path: null,
      fix: 'Choose a file that was exported as FHIR R4 JSON.',
    }
    return { __typename: 'Refused', message: 'The text is not JSON.', reasons: [reason] }
  }
  return (await request(importDocument, { input: { bundle } })).importFhirBundle
}

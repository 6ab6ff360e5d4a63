import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { graphql, type ResultOf, type VariablesOf } from '../../api/graphql.ts'
import { request } from '../../api/request.ts'

const askDocument = graphql(`
  query Ask($input: AskInput!) {
    ask(input: $input) {
      __typename
      ... on Refused { message reasons { message fix } }
      ... on Answer {
        outcome
        notes { code text }
        phrased { text statementKeys }
        article { slug title reviewStatus banner lastUpdated reviewDueOn versionNumber }
        nearest { sectionId sectionTitle article { slug title } }
        passages {
          part sectionId sectionTitle
          article { slug title reviewStatus banner }
          statement {
            key direction strength certainty certaintyReason uncitedReason
            inline {
              __typename
              ... on TextNode { text mark }
              ... on CitationNode { number referenceId locator }
            }
            citations { locator reference { id kind title source year retracted } }
          }
        }
        patient {
          guideline
          facts { factId question words assumed type unit value { boolean code value unit } }
          verdicts { recommendationId ifHarmless }
          result {
            recommendations {
              id statementKey statement outcome outcomeDetail direction strength certainty certaintyReason undetermined
              citations { number locator reference { id title kind source year retracted } }
              cautions { id statementKey statement truth }
              contraindications { id statementKey statement truth }
              missing { factId question group }
            }
          }
        }
      }
    }
  }
`)

const rateDocument = graphql(`
  mutation RateAnswer($input: RateAnswerInput!) {
    rateAnswer(input: $input) { __typename ... on Refused { message } }
  }
`)

type Asked = VariablesOf<typeof askDocument>['input']
type AskResult = ResultOf<typeof askDocument>['ask']
export type Answer = Extract<AskResult, { __typename: 'Answer' }>
export type Passage = Answer['passages'][number]
export type PatientAnswer = NonNullable<Answer['patient']>
export type ConfirmedFacts = NonNullable<Asked['facts']>

/** The answer to a question; the same question of the same text is not asked twice. */
export const askQuery = (input: Asked) =>
  queryOptions({
    queryKey: ['ask', input],
    queryFn: ({ signal }) => request(askDocument, { input }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  })

export const rateAnswer = (article: string, statementKeys: readonly string[], helpful: boolean) =>
  request(rateDocument, { input: { article, statementKeys: [...statementKeys], helpful } })

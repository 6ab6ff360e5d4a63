import { graphql, type ResultOf } from '../api/graphql.ts'

const missingFactFragment = graphql(`
  fragment MissingFact on MissingFact {
    factId question group type unit codes min max integer decides recommendationIds
  }
`)

const citationFragment = graphql(`
  fragment Citation on Citation {
    number referenceId locator
    reference { kind title source year retracted }
  }
`)

/** Everything that one guideline says of one patient. */
export const guidelineResultFragment = graphql(
  `
    fragment GuidelineResult on GuidelineResult {
      id slug title versionId versionNumber contentHash ruleSetHash engineVersion asOf preview demonstration eligible
      recommendations {
        id statementKey statement group outcome outcomeReason outcomeDetail settled undetermined
        direction strength certainty certaintyReason indicator urgency line quickest tree
        action { verb code }
        citations { ...Citation }
        cautions { id statementKey statement truth citations { ...Citation } missing { ...MissingFact } }
        contraindications { id statementKey statement truth citations { ...Citation } }
        missing { ...MissingFact }
        because { factId label value source }
      }
      actions { verdict recommendationIds action { verb code } }
      scores { id low high band settled missing }
      outputs { id truth label settled missing }
      missing { ...MissingFact }
      eligibilityQuestions { ...MissingFact }
      cautionQuestions { ...MissingFact }
      facts { factId label value known source effectiveOn conflict }
      dataConflicts
      references { id number kind title formatted doi pmid url retracted }
    }
  `,
  [missingFactFragment, citationFragment],
)

export type GuidelineResult = ResultOf<typeof guidelineResultFragment>
export type RecommendationResult = GuidelineResult['recommendations'][number]
export type MissingFact = GuidelineResult['missing'][number]
export type CitationOfResult = RecommendationResult['citations'][number]
export type AssessmentGroup = RecommendationResult['group']

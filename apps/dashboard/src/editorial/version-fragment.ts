import { graphql, type ResultOf } from '../api/graphql.ts'

/** A version as its board sees it, without the text worded for readers. */
export const versionFragment = graphql(`
  fragment Version on ArticleVersion {
    id articleId slug number state title question lock contentHash content round updatedAt
    submittedAt underReviewAt approvedAt
    basedOn { id number }
    contributors { id name }
    events { seq move from to at actor reason contentHash signature { printedName method } }
    votes { id choice seat reason round at counts whyNot voter { id name } signature { printedName method } }
    moves { move allowed needsReason needsSignature unmet { code message } }
    seats { role needed reason filledBy { id name } }
    interests {
      id status declaredAt person { id name }
      entries { organization product drugClass kind amountBand from to }
      matches { entry term where }
      judgement { verdict reason at judge { id name } }
    }
    assignments { id seat round assignedAt endedAt endedReason person { id name } assignedBy { id name } }
    claims { seat allowed unmet { code message } }
    votesDueOn votesOverdue
    setAsides { voteId role reason at person { id name } signature { printedName method } }
    schedules { id effectiveFrom outcome endedReason chair { id name } signature { printedName method } }
    surveillance { id statementKey outcome sources reason nextDueOn at reviewer { id name } signature { printedName method } }
  }
`)

export type Version = ResultOf<typeof versionFragment>

/** What every act on a version brings back. */
export const versionResultFragment = graphql(
  `
    fragment VersionResult on VersionResult {
      __typename
      ... on ChangedVersion { version { ...Version } }
      ... on Refused { message reasons { code message path fix } }
      ... on Conflict {
        message currentLock
        merge { lock base mine theirs mergedFields { field } }
      }
    }
  `,
  [versionFragment],
)

export type VersionAnswer = ResultOf<typeof versionResultFragment>

import { graphql, type ResultOf } from '../api/graphql.ts'

/** Everything that the text of an article shows; the board renders versions with it too. */
export const articleTextFragment = graphql(`
  fragment ArticleText on Article {
    id slug question title page reviewStatus banner notices versionNumber versionId contentHash inForceSince
    reviewDueOn overdue demonstration lastUpdated submittedAt underReviewAt approvedAt withdrawnAt withdrawnReason
    audience fallback language intendedUser limits disclaimer changeNote
    topics { code display }
    signatories { name role meaning signedAt }
    interests { name role entries { organization product drugClass kind from to } }
    objectionsSetAside { seat objection role name reason at }
    checked { statementKey checkedOn nextDueOn sources }
    sections {
      id title kind parentId
      statements {
        key audience fallbackFrom direction strength certainty certaintyReason population uncitedReason
        differsFrom { slug reason }
        inline {
          __typename
          ... on TextNode { text mark }
          ... on CitationNode { number referenceId locator }
        }
        citations { referenceId }
      }
    }
    references {
      id number kind title authors source year formatted doi pmid url retracted expiresOn keptBecause note
      superseded { on by }
    }
  }
`)

export type ArticleText = ResultOf<typeof articleTextFragment>
export type ArticleSection = ArticleText['sections'][number]
export type ArticleStatement = ArticleSection['statements'][number]
export type ArticleReference = ArticleText['references'][number]
export type ArticleInline = ArticleStatement['inline'][number]

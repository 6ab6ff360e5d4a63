import { queryOptions } from '@tanstack/react-query'
import { graphql, type ResultOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'

const statesDocument = graphql(`
  query ComparableStates($id: ID!) {
    articleVersion(id: $id) {
      id
      versions { id number state savedStates { lock savedAt savedBy { name } } }
    }
  }
`)

/** What is different, without the rules: the same for readers and the board. */
export const textChangesFragment = graphql(`
  fragment TextChanges on ContentChanges {
    operations {
      __typename
      ... on ArticleFieldChange { kind field before after words { change text mark referenceId locator } }
      ... on SectionChange {
        kind sectionId title headingFor before after words { change text mark referenceId locator }
      }
      ... on StatementChange {
        kind statementKey before after
        texts { audience words { change text mark referenceId locator } }
      }
      ... on TextChange { kind statementKey audience words { change text mark referenceId locator } }
      ... on CitationChange { kind statementKey audience referenceId before after }
      ... on EntryChange { kind id forStatement paths { path before after } }
    }
    notes { statementKey recommendation changes reason }
  }
`)

const changesDocument = graphql(
  `
    query VersionChanges($from: ID!, $to: ID!, $fromLock: Int, $toLock: Int) {
      versionDiff(fromVersionId: $from, toVersionId: $to, fromLock: $fromLock, toLock: $toLock) {
        changes {
          ...TextChanges
          rules {
            bump labelProblem undetermined
            affected { of id statementKey from to region example { factId question value } }
          }
        }
      }
    }
  `,
  [textChangesFragment],
)

export type Changes = ResultOf<typeof changesDocument>['versionDiff']['changes']
export type Operation = Changes['operations'][number]
export type WordPart = Extract<Operation, { __typename: 'TextChange' }>['words'][number]
export type AffectedPatients = NonNullable<Changes['rules']>['affected'][number]
export type ComparableVersion = NonNullable<
  ResultOf<typeof statesDocument>['articleVersion']
>['versions'][number]

/** One side of a comparison: what a version holds now, or what a save gave the lock. */
export interface State {
  readonly versionId: string
  readonly lock: number | null
}

/** The versions of an article with their saves: everything that can be compared. */
export const comparableQuery = (id: string) =>
  queryOptions({
    queryKey: ['version', id, 'states'],
    queryFn: ({ signal }) => request(statesDocument, { id }, signal),
  })

export const changesQuery = (from: State, to: State) =>
  queryOptions({
    queryKey: ['version', to.versionId, 'changes', from, to.lock],
    queryFn: ({ signal }) =>
      request(
        changesDocument,
        { from: from.versionId, fromLock: from.lock, to: to.versionId, toLock: to.lock },
        signal,
      ),
  })

import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { graphql, type ResultOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'

const threadFragment = graphql(`
  fragment Thread on Thread {
    id versionId versionNumber kind body openedAt resolvedAt whyNotResolve
    anchor { target key field audience quote contentHash savedAt state start end path }
    mentions { id name }
    openedBy { id name }
    resolvedBy { id name }
    entries { id kind body writtenAt writtenBy { id name } mentions { id name } }
  }
`)

const suggestionFragment = graphql(`
  fragment Suggestion on Suggestion {
    id versionNumber statementKey field audience base current replacement reason suggestedAt status decidedAt decision
    suggestedBy { id name }
    decidedBy { id name }
    unmet { code message }
  }
`)

const threadsDocument = graphql(
  `
    query VersionThreads($id: ID!) {
      articleVersion(id: $id) { contentHash threads { ...Thread } suggestions { ...Suggestion } }
      boardPeople { id name }
    }
  `,
  [threadFragment, suggestionFragment],
)

type Threads = ResultOf<typeof threadsDocument>
export type Thread = ResultOf<typeof threadFragment>
export type Suggestion = ResultOf<typeof suggestionFragment>
export type BoardPerson = Threads['boardPeople'][number]

/** What the board says of a version and suggests for it; it is asked again with every new content. */
export const threadsQuery = (id: string, contentHash: string) =>
  queryOptions({
    queryKey: ['version-threads', id, contentHash],
    queryFn: ({ signal }) => request(threadsDocument, { id }, signal),
  })

/** After something was said: asks again for the threads, and for the moves that wait for them. */
export async function takeInThreads(queries: QueryClient, id: string): Promise<void> {
  await queries.invalidateQueries({ queryKey: ['version-threads', id] })
  void queries.invalidateQueries({ queryKey: ['version', id] })
}

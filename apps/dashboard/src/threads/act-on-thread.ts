import { graphql, type ResultOf, type VariablesOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'

const threadResult = graphql(`
  fragment ThreadAnswer on ThreadResult {
    __typename
    ... on ChangedThread { thread { id } }
    ... on Refused { message reasons { code message path fix } }
  }
`)

const openDocument = graphql(
  `mutation OpenThread($input: OpenThreadInput!) { done: openThread(input: $input) { ...ThreadAnswer } }`,
  [threadResult],
)
const replyDocument = graphql(
  `mutation ReplyToThread($input: ReplyToThreadInput!) { done: replyToThread(input: $input) { ...ThreadAnswer } }`,
  [threadResult],
)
const resolveDocument = graphql(
  `mutation ResolveThread($input: TurnThreadInput!) { done: resolveThread(input: $input) { ...ThreadAnswer } }`,
  [threadResult],
)
const reopenDocument = graphql(
  `mutation ReopenThread($input: TurnThreadInput!) { done: reopenThread(input: $input) { ...ThreadAnswer } }`,
  [threadResult],
)

export type ThreadAnswer = ResultOf<typeof threadResult>
export type OpenThreadInput = VariablesOf<typeof openDocument>['input']

/** One thing that is done to a thread. */
export type ThreadAct =
  | { readonly act: 'open'; readonly input: OpenThreadInput }
  | { readonly act: 'reply'; readonly threadId: string; readonly body: string }
  | { readonly act: 'resolve' | 'reopen'; readonly threadId: string; readonly reason: string }

export async function actOnThread(asked: ThreadAct): Promise<ThreadAnswer> {
  switch (asked.act) {
    case 'open':
      return (await request(openDocument, { input: asked.input })).done
    case 'reply':
      return (await request(replyDocument, { input: { threadId: asked.threadId, body: asked.body } })).done
    case 'resolve':
    case 'reopen': {
      const document = asked.act === 'resolve' ? resolveDocument : reopenDocument
      return (await request(document, { input: { threadId: asked.threadId, reason: asked.reason || null } }))
        .done
    }
    default:
      return asked satisfies never
  }
}

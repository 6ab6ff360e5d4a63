import { GraphQLError } from 'graphql'

/** What a gate before execution answers with: a code, a sentence and the HTTP status. */
export function refusal(code: string, message: string, status: number): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } })
}

import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  specifiedRules,
  subscribe,
  validate,
} from 'graphql'
import { HttpRefusal } from './body-limits.ts'
import type { GraphContext } from './ctx.ts'
import { defaultLimits, documentLimits } from './document-limits.ts'
import { DomainError } from './errors.ts'
import { formatError } from './graphql-errors.ts'
import { refuseHostileText } from './operation-text.ts'

interface Asked {
  readonly query: string
  readonly operationName: string | undefined
  readonly variables: Readonly<Record<string, unknown>>
}

const rules = [documentLimits(defaultLimits), ...specifiedRules]

/**
 * Reads a request of the stream, under the same limits as any other operation, and starts its subscription.
 * @throws HttpRefusal for a document that is none of ours; DomainError where the subscription is refused
 */
export async function openSubscription(
  schema: GraphQLSchema,
  body: unknown,
  ctx: GraphContext,
): Promise<AsyncIterable<ExecutionResult>> {
  const { query, operationName, variables } = readBody(body)
  const document = readDocument(schema, query, operationName)
  refusedAsHttp(() => refuseHostileText(variables, document))
  const opened = await subscribe({
    schema,
    document,
    operationName: operationName ?? null,
    variableValues: variables,
    contextValue: ctx,
  })
  if (Symbol.asyncIterator in opened) return opened
  throw causeIn(opened.errors?.[0])
}

function readBody(body: unknown): Asked {
  const given = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>
  const { query, operationName = null, variables = null } = given
  const isName = operationName === null || typeof operationName === 'string'
  const isObject = typeof variables === 'object' && !Array.isArray(variables)
  if (typeof query !== 'string' || !isName || !isObject)
    throw new HttpRefusal(400, 'BAD_REQUEST', 'Send {"query": …, "variables": {…}} as JSON.')
  return {
    query,
    operationName: operationName ?? undefined,
    variables: (variables ?? {}) as Readonly<Record<string, unknown>>,
  }
}

function readDocument(schema: GraphQLSchema, query: string, operationName: string | undefined): DocumentNode {
  let document: DocumentNode
  try {
    document = parse(query, { maxTokens: 1000 })
  } catch (error) {
    throw refused(error, 'GRAPHQL_PARSE_FAILED')
  }
  const [fault] = validate(schema, document, rules)
  if (fault !== undefined) throw refused(fault, 'GRAPHQL_VALIDATION_FAILED')
  if (getOperationAST(document, operationName)?.operation !== 'subscription')
    throw new HttpRefusal(400, 'SUBSCRIPTIONS_ONLY', 'Send queries and mutations to /graphql.')
  return document
}

/** In the words that the same fault has at the other endpoint. */
function refused(error: unknown, code: string): unknown {
  if (!(error instanceof GraphQLError)) return error
  const { message, extensions } = formatError(
    { message: error.message, extensions: { code, ...error.extensions } },
    error,
  )
  return new HttpRefusal(400, String(extensions?.code ?? code), message)
}

function refusedAsHttp(gate: () => void): void {
  try {
    gate()
  } catch (error) {
    throw causeIn(error)
  }
}

/** What a subscription was refused with: our own error, or a value of the document that could not be read. */
function causeIn(error: unknown): unknown {
  if (!(error instanceof GraphQLError)) return error
  if (error.originalError instanceof GraphQLError) return causeIn(error.originalError)
  if (error.originalError instanceof DomainError) return error.originalError
  return error.originalError ?? refused(error, 'BAD_USER_INPUT')
}

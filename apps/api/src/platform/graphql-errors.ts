import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { DomainError, TooMany } from './errors.ts'
import { maskedMessage } from './http-errors.ts'

/** Codes that GraphQL itself, or our own gates before execution, may answer with. */
const declaredCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'INTROSPECTION_DISABLED',
  'ORIGIN_REFUSED',
  'SUBSCRIPTIONS_UNSUPPORTED',
])

/** The one map from what was thrown to what a GraphQL client sees. Unknown errors lose everything but their place. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const requestId = formatted.extensions?.requestId
  const withId = (extensions: Record<string, unknown>) =>
    requestId === undefined ? extensions : { ...extensions, requestId }
  const place = {
    ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
  }

  const domain = domainErrorIn(thrown)
  if (domain !== undefined) {
    return {
      message: domain.message,
      ...place,
      extensions: withId({
        code: domain.code,
        ...(domain.path === undefined ? {} : { inputPath: domain.path }),
        ...(domain.reasons.length === 0 ? {} : { reasons: domain.reasons }),
        ...(domain instanceof TooMany ? { retryAfter: domain.retryAfter } : {}),
      }),
    }
  }

  const code = String(formatted.extensions?.code ?? '')
  const limit = formatted.extensions?.limit
  if (typeof limit === 'string') {
    return { message: formatted.message, extensions: withId({ code: 'QUERY_TOO_LARGE', limit }) }
  }
  if (declaredCodes.has(code)) {
    return { message: discreet(formatted.message), ...place, extensions: withId({ code }) }
  }
  return { message: maskedMessage, ...place, extensions: withId({ code: 'INTERNAL_SERVER_ERROR' }) }
}

/** Whether an error is a fault of ours, to be logged with its cause. */
export function isFault(error: GraphQLError): boolean {
  if (domainErrorIn(error) !== undefined) return false
  return (
    !(declaredCodes.has(String(error.extensions.code ?? '')) || typeof error.extensions.limit === 'string') &&
    isThrown(error)
  )
}

/** Thrown by a resolver or by a gate before any resolver ran, it arrives wrapped. */
function domainErrorIn(thrown: unknown): DomainError | undefined {
  if (thrown instanceof DomainError) return thrown
  return thrown instanceof GraphQLError ? domainErrorIn(thrown.originalError) : undefined
}

/** Parse and validation errors are made by graphql itself and carry no original error. */
function isThrown(error: GraphQLError): boolean {
  return error.originalError !== undefined || error.path !== undefined
}

/** Without suggestions, which would spell out the schema, and without the value that was refused. */
function discreet(message: string): string {
  return message
    .replace(/ ?Did you mean [^?]*\?/g, '')
    .replace(/ got invalid value [\s\S]+?(?= at "|; )/, ' got an invalid value')
    .replace(/ Value "[^"]*" does not exist/, ' This value does not exist')
    .replace(/(cannot represent [^:]*): [\s\S]*$/, '$1.')
}

import type { ApolloServerPlugin } from '@apollo/server'
import { type GraphQLError, Kind, visit } from 'graphql'
import { actorText, organizationOf } from './actor.ts'
import type { GraphContext } from './ctx.ts'
import { refuseForeignOrigin } from './foreign-origin.ts'
import { isFault } from './graphql-errors.ts'
import { causeOf } from './log.ts'
import { refusal } from './operation-refusal.ts'
import { refuseHostileText } from './operation-text.ts'

type Plugin = ApolloServerPlugin<GraphContext>

/** Marks every error with its request id and logs one line per operation; the cause of a fault is logged once. */
export const recordOperations: Plugin = {
  async requestDidStart({ contextValue: ctx }) {
    const started = performance.now()
    let code: string | undefined
    return {
      async didEncounterErrors({ errors }) {
        for (const error of errors) {
          error.extensions.requestId = ctx.requestId
          if (isFault(error)) {
            ctx.log.error({
              event: 'fault',
              requestId: ctx.requestId,
              cause: causeOf(error.originalError ?? error),
            })
          }
        }
      },
      async willSendResponse({ operationName, response }) {
        if (response.body.kind === 'single') {
          code = response.body.singleResult.errors?.[0]?.extensions?.code as string | undefined
        }
        ctx.log.info({
          event: 'operation',
          requestId: ctx.requestId,
          operation: nameForLog(operationName),
          principal: actorText(ctx.actor),
          organization: organizationOf(ctx.actor),
          code,
          durationMs: Math.round(performance.now() - started),
        })
      },
    }
  },
}

/** A name is the client's own text: only a short identifier is let into a log. */
function nameForLog(name: string | null | undefined): string | undefined {
  return name !== null && name !== undefined && /^\w{1,64}$/.test(name) ? name : undefined
}

const notExecuted = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'])
const unavailable = new Set(['UNAVAILABLE', 'TIMEOUT'])

/**
 * The status of GraphQL over HTTP. A client that does not know `application/graphql-response+json` gets
 * its parse, validation and coercion failures as 200; an overload is 503 or 429 for everybody. At most
 * five errors go out.
 */
export const answerStatus: Plugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        if (response.body.kind !== 'single') return
        const result = response.body.singleResult
        const errors = result.errors ?? []
        if (errors.length > 5) result.errors = errors.slice(0, 5)
        const codes = errors.map((error) => String(error.extensions?.code))
        if (codes.some((code) => unavailable.has(code))) {
          response.http.status = 503
          response.http.headers.set('retry-after', '1')
          return
        }
        const wait = errors.find((error) => error.extensions?.code === 'TOO_MANY_REQUESTS')?.extensions
          ?.retryAfter
        if (wait !== undefined) {
          response.http.status = 429
          response.http.headers.set('retry-after', String(wait))
          return
        }
        const accept = request.http?.headers.get('accept') ?? ''
        const refusedBefore = response.http.status === undefined || response.http.status === 400
        if (
          codes.length > 0 &&
          refusedBefore &&
          codes.every((code) => notExecuted.has(code)) &&
          !accept.includes('application/graphql-response+json')
        ) {
          response.http.status = 200
        }
      },
    }
  },
}

/** Gates that need the request: its text, its origin, and who asks for the schema. */
export function gateOperations(options: { readonly openSchema: boolean }): Plugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ request, document, operation, contextValue: ctx }) {
          if (operation?.operation === 'subscription') throw subscriptionsUnsupported()
          refuseHostileText(request.variables, document)
          if (operation?.operation === 'mutation')
            refuseForeignOrigin(ctx.connection, {
              what: 'A mutation',
              origin: request.http?.headers.get('origin'),
              host: request.http?.headers.get('host'),
            })
          if (!options.openSchema && ctx.actor.kind === 'anonymous' && asksForSchema(document)) {
            throw refusal('INTROSPECTION_DISABLED', 'Sign in, or send an API key, to read the schema.', 400)
          }
        },
      }
    },
  }
}

function asksForSchema(document: Parameters<typeof visit>[0]): boolean {
  let asks = false
  visit(document, {
    [Kind.FIELD]: {
      enter(node) {
        if (node.name.value === '__schema' || node.name.value === '__type') asks = true
      },
    },
  })
  return asks
}

function subscriptionsUnsupported(): GraphQLError {
  return refusal('SUBSCRIPTIONS_UNSUPPORTED', 'Send subscriptions to /graphql/stream.', 400)
}

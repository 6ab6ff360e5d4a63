import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql'
import { createHandler } from 'graphql-sse'
import { actorText } from './actor.ts'
import { HttpRefusal } from './body-limits.ts'
import type { GraphContext } from './ctx.ts'
import { refuseForeignOrigin } from './foreign-origin.ts'
import { formatError } from './graphql-errors.ts'
import { openSubscription } from './open-subscription.ts'
import { type StreamLimits, streamPlaces } from './stream-places.ts'

export interface EventStreamParts {
  readonly schema: GraphQLSchema
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply, closed: AbortSignal) => GraphContext
  readonly limits?: StreamLimits | undefined
}

/** What a client that does not read may leave lying before it is let go, in bytes. */
const mostUnread = 65_536

/**
 * Subscriptions over server-sent events, one connection each, by POST alone: so a page of another site meets the
 * same checks as for a mutation. Whoever is refused is refused before the stream opens.
 */
export function addEventStream(app: FastifyInstance, { schema, contextOf, limits }: EventStreamParts): void {
  const places = streamPlaces(limits)
  const open = new Set<FastifyReply>()
  const speak = createHandler<undefined, AsyncIterable<ExecutionResult>>({
    authenticate: () => null,
    onSubscribe: ({ context }) => context,
    onNext: (_ctx, _request, result) => masked(result as ExecutionResult),
  })
  // A client that loses its connection comes back; one that is told "complete" would not.
  app.addHook('preClose', async () => {
    for (const reply of open) reply.raw.destroy()
  })

  app.route({
    method: ['GET', 'POST', 'PUT', 'DELETE'],
    url: '/graphql/stream',
    handler: async (request, reply) => {
      if (request.method !== 'POST') {
        reply.header('allow', 'POST')
        throw new HttpRefusal(405, 'METHOD_NOT_ALLOWED', 'Subscribe by POST.')
      }
      if (!/\btext\/event-stream\b/.test(request.headers.accept ?? ''))
        throw new HttpRefusal(406, 'NOT_ACCEPTABLE', 'A subscription is answered as text/event-stream.')
      const closing = new AbortController()
      const ctx = contextOf(request, reply, closing.signal)
      refuseOrigin(ctx, request)
      const leave = places.take(ctx.actor, request.ip)
      reply.raw.once('close', () => {
        leave()
        closing.abort()
      })
      const [body, init] = await speak({
        method: request.method,
        url: request.url,
        headers: { get: (name) => (name === 'accept' ? 'text/event-stream' : 'application/json') },
        body: { query: '' },
        raw: undefined,
        context: await openSubscription(schema, request.body, ctx),
      })
      if (body === null || typeof body === 'string') throw new Error('The stream did not open.')
      whileOpen(reply, ctx, open)
      return reply
        .code(init.status)
        .headers({ ...init.headers, 'cache-control': 'private, no-store', 'x-accel-buffering': 'no' })
        .send(Readable.from(body))
    },
  })
}

/** Keeps account of an open stream, and lets go of one that nobody reads from. */
function whileOpen(reply: FastifyReply, ctx: GraphContext, open: Set<FastifyReply>): void {
  const started = performance.now()
  open.add(reply)
  const slow = setInterval(() => {
    if (reply.raw.writableLength > mostUnread) reply.raw.destroy()
  }, ctx.watching.checkEvery)
  slow.unref()
  reply.raw.once('close', () => {
    clearInterval(slow)
    open.delete(reply)
    ctx.log.info({
      event: 'stream',
      requestId: ctx.requestId,
      principal: actorText(ctx.actor),
      durationMs: Math.round(performance.now() - started),
    })
  })
}

function refuseOrigin(ctx: GraphContext, { headers }: FastifyRequest): void {
  try {
    refuseForeignOrigin(ctx.connection, {
      what: 'A subscription',
      origin: headers.origin,
      host: headers.host,
    })
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    throw new HttpRefusal(403, 'ORIGIN_REFUSED', error.message)
  }
}

function masked(result: ExecutionResult): ExecutionResult {
  if (result.errors === undefined) return result
  const errors = result.errors.map((error) => new GraphQLError(formatError(error.toJSON(), error).message))
  return { ...result, errors }
}

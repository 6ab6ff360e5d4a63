import type { FastifyReply, FastifyRequest } from 'fastify'
import { HttpRefusal } from '../../platform/body-limits.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { answerOf, logFault } from '../../platform/http-errors.ts'
import { ownOrigin } from '../../platform/own-origin.ts'
import type { AddRoutes } from '../../platform/server.ts'
import { operationOutcome } from '../operation-outcome.ts'
import { authenticateClient } from './authenticate-client.ts'
import { callService } from './call-service.ts'
import type { CdsSettings } from './cds-settings.ts'
import { type CdsClient, clientActor } from './client.ts'
import { discoverServices } from './discover-services.ts'
import { giveFeedback } from './give-feedback.ts'
import { withoutEmpty } from './json-hygiene.ts'

const base = '/cds-services'

interface ServiceParams {
  readonly id: string
}

/** CDS Hooks over HTTP: discovery, calls, feedback; every error as an OperationOutcome. */
export function addCdsHooks(settings: CdsSettings): AddRoutes {
  return (app, ctxOf, actAs) => {
    app.register(
      async (routes) => {
        const clients = new WeakMap<FastifyRequest, CdsClient>()
        const clientOf = (request: FastifyRequest): CdsClient => {
          const client = clients.get(request)
          if (client === undefined) throw new HttpRefusal(401, 'UNAUTHENTICATED', 'Show a token.')
          return client
        }
        const authenticate = async (request: FastifyRequest, reply: FastifyReply) => {
          const origin = ownOrigin(settings.publicUrl, request)
          const client = await authenticateClient(ctxOf(request, reply), {
            authorization: request.headers.authorization,
            url: origin === undefined ? undefined : `${origin}${request.url.split('?')[0]}`,
            sandbox: settings.sandbox,
          })
          clients.set(request, client)
          actAs(request, clientActor(client))
        }
        // Who asks is known before the body is read: a registered system may send more.
        routes.addHook('onRequest', async (request, reply) => {
          allowOrigin(request, reply, settings)
          if (request.method === 'POST' && request.routeOptions.url !== undefined)
            await authenticate(request, reply)
          else if (request.method === 'GET' && request.headers.authorization !== undefined)
            await authenticate(request, reply)
        })
        routes.setErrorHandler((error: unknown, request, reply) => {
          const ctx = ctxOf(request, reply)
          const answer = answerOf(error)
          if (answer.status >= 500 && answer.status !== 503) logFault(ctx.log, error, request)
          if (answer.retryAfter !== undefined) reply.header('retry-after', answer.retryAfter)
          if (answer.status === 401) reply.header('www-authenticate', 'Bearer')
          return outcome(reply, request, answer)
        })
        routes.setNotFoundHandler((request, reply) =>
          outcome(reply, request, {
            status: 404,
            code: 'NOT_FOUND',
            message: 'There is no such CDS service.',
          }),
        )
        routes.get('/', async (request, reply) => {
          const services = await discoverServices(ctxOf(request, reply))
          return { services }
        })
        routes.post<{ Params: ServiceParams }>('/:id', async (request, reply) => {
          const { cards } = await callService(ctxOf(request, reply), {
            client: clientOf(request),
            service: request.params.id,
            body: request.body,
            origin: linkOrigin(settings, request),
          })
          return { cards: cards.map(withoutEmpty) }
        })
        routes.post<{ Params: ServiceParams }>('/:id/feedback', async (request, reply) => {
          const ctx: Ctx = ctxOf(request, reply)
          await giveFeedback(ctx, {
            client: clientOf(request),
            service: request.params.id,
            body: request.body,
          })
          return reply.code(200).send()
        })
        for (const url of ['/', '/:id', '/:id/feedback']) {
          routes.options(url, async (_request, reply) => reply.code(204).send())
        }
      },
      { prefix: base },
    )
  }
}

function outcome(
  reply: FastifyReply,
  request: FastifyRequest,
  answer: Omit<Parameters<typeof operationOutcome>[0], 'requestId'>,
) {
  return reply
    .code(answer.status)
    .header('cache-control', 'no-store')
    .type('application/fhir+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(operationOutcome({ ...answer, requestId: request.id }))
}

/** A browser may read discovery from anywhere, and call from the origins that are listed. */
function allowOrigin(request: FastifyRequest, reply: FastifyReply, { origins }: CdsSettings): void {
  reply
    .header('cache-control', 'no-store')
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('vary', 'origin')
  const { origin } = request.headers
  const asked = request.headers['access-control-request-method'] ?? request.method
  const listed = typeof origin === 'string' && origins.includes(origin)
  const open = /^\/cds-services\/?(\?|$)/.test(request.url) && /^(GET|HEAD)$/i.test(asked)
  if (!listed && !open) return
  reply.header('access-control-allow-origin', listed ? origin : '*')
  if (request.method !== 'OPTIONS') return
  reply.headers({
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': 'authorization, content-type, accept',
    'access-control-expose-headers': 'x-request-id',
    'access-control-max-age': '600',
  })
}

/** Where links lead: our own address, or as whoever asks has reached us. */
function linkOrigin(settings: CdsSettings, request: FastifyRequest): string {
  return ownOrigin(settings.publicUrl, request) ?? `${request.protocol}://${request.host}`
}

import type { FastifyReply, FastifyRequest } from 'fastify'
import { HttpRefusal } from '../../platform/body-limits.ts'
import { isLoopback } from '../../platform/config.ts'
import { addJsonParser } from '../../platform/content-types.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { Invalid } from '../../platform/errors.ts'
import { answerOf, logFault } from '../../platform/http-errors.ts'
import type { AddRoutes } from '../../platform/server.ts'
import { importFhirBundle } from '../import-fhir-bundle.ts'
import { operationOutcome } from '../operation-outcome.ts'
import { collectionOf, searchset, withVersionId } from './bundles.ts'
import { capabilityStatement } from './capability-statement.ts'
import { fhirJson, refuseOtherMedia } from './fhir-media.ts'
import { importAnswer } from './import-answer.ts'
import { readDefinition } from './read-definition.ts'
import { readGuidance, readGuidanceResponse } from './read-guidance.ts'
import { readSearch } from './read-search.ts'
import { searchDefinitions } from './search-definitions.ts'

const base = '/fhir'
const definitions = ['PlanDefinition', 'Library'] as const

interface ById {
  readonly id: string
}

/** FHIR R4 over HTTP: guidelines, assessments, import; every error as an OperationOutcome. */
export function addFhir({ publicUrl }: { readonly publicUrl: string | undefined }): AddRoutes {
  return (app, ctxOf) => {
    app.register(
      async (routes) => {
        const baseOf = (request: FastifyRequest) => `${publicUrl ?? ownOrigin(request)}${base}`
        addJsonParser(routes, ['application/fhir+json'])
        routes.addHook('onRequest', async (request, reply) => {
          reply.header('cache-control', 'private, no-store')
          refuseOtherMedia(request)
        })
        routes.setErrorHandler((error: unknown, request, reply) => {
          const answer = answerOf(error)
          if (answer.status >= 500 && answer.status !== 503)
            logFault(ctxOf(request, reply).log, error, request)
          if (answer.retryAfter !== undefined) reply.header('retry-after', answer.retryAfter)
          if (answer.status === 401) reply.header('www-authenticate', 'Bearer')
          return outcome(reply, request, { ...answer, status: fhirStatus(error, answer.status) })
        })
        routes.setNotFoundHandler((request, reply) =>
          outcome(reply, request, {
            status: 404,
            code: 'NOT_FOUND',
            message: 'There is no such FHIR address: see /fhir/metadata.',
          }),
        )
        routes.get('/metadata', async (request, reply) => send(reply, capabilityStatement(baseOf(request))))
        for (const type of definitions) {
          routes.get(`/${type}`, async (request, reply) => {
            const asked = { ...readSearch(request.query), type, baseUrl: baseOf(request) }
            return send(reply, searchset(await searchDefinitions(ctxOf(request, reply), asked), asked))
          })
          const read = async (request: FastifyRequest, reply: FastifyReply, id: string, version?: string) => {
            const asked = { type, id, version, baseUrl: baseOf(request) }
            const found = await readDefinition(ctxOf(request, reply), asked)
            return send(reply.header('etag', `W/"${found.version}"`), withVersionId(found))
          }
          routes.get<{ Params: ById }>(`/${type}/:id`, async (request, reply) =>
            read(request, reply, request.params.id),
          )
          routes.get<{ Params: ById & { version: string } }>(
            `/${type}/:id/_history/:version`,
            async (request, reply) => read(request, reply, request.params.id, request.params.version),
          )
        }
        routes.get<{ Params: ById }>('/GuidanceResponse/:id', async (request, reply) => {
          const { id } = request.params
          const [ctx, baseUrl] = [ctxOf(request, reply), baseOf(request)]
          return id.includes('.')
            ? send(reply, await readGuidanceResponse(ctx, { id, baseUrl }))
            : send(reply, collectionOf(await readGuidance(ctx, { assessmentId: id, baseUrl }), baseUrl))
        })
        routes.post('/', async (request, reply) => {
          const ctx = ctxOf(request, reply)
          refuseOtherOrigin(request, ctx)
          return send(reply, importAnswer(request.body, await importFhirBundle(ctx, request.body)))
        })
      },
      { prefix: base },
    )
  }
}

function send(reply: FastifyReply, resource: object): FastifyReply {
  return reply.type(fhirJson).serializer(JSON.stringify).send(resource)
}

function outcome(
  reply: FastifyReply,
  request: FastifyRequest,
  answer: Omit<Parameters<typeof operationOutcome>[0], 'requestId'>,
): FastifyReply {
  return send(
    reply.code(answer.status).header('cache-control', 'no-store'),
    operationOutcome({ ...answer, requestId: request.id }),
  )
}

/** Content that is well-formed and cannot be processed is 422 in FHIR, such as another version's shapes. */
function fhirStatus(error: unknown, status: number): number {
  return error instanceof Invalid && error.reasons.some(({ path = '' }) => path.startsWith('/bundle'))
    ? 422
    : status
}

/** A Host header that somebody else chose never gets into a canonical address. */
function ownOrigin(request: FastifyRequest): string {
  if (isLoopback(request.hostname)) return `${request.protocol}://${request.host}`
  throw new HttpRefusal(
    503,
    'NO_PUBLIC_URL',
    'This installation does not know its own address: its operator sets GUIDEBOARD_PUBLIC_URL.',
  )
}

/** A page of another site must not import with the visitor's cookie. */
function refuseOtherOrigin(request: FastifyRequest, { actor }: Ctx): void {
  if (request.headers.authorization !== undefined || actor.kind === 'anonymous') return
  if (request.headers.origin === `${request.protocol}://${request.host}`) return
  throw new HttpRefusal(
    403,
    'ORIGIN_REFUSED',
    'An import with the session cookie needs its Origin header; programs send an API key.',
  )
}

import { randomUUID } from 'node:crypto'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import fastifyCookie from '@fastify/cookie'
import type { Database } from '@guideboard/database'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { Actor } from './actor.ts'
import { HttpRefusal, limitBodies, signedInBytes } from './body-limits.ts'
import type { Checkpoints } from './checkpoints.ts'
import type { Clock } from './clock.ts'
import { isLoopback } from './config.ts'
import { acceptJsonOnly } from './content-types.ts'
import {
  type Authenticate,
  type Credential,
  credentialOf,
  isUnattended,
  sessionCookieName,
} from './credentials.ts'
import type { Ctx, GraphContext, Transport } from './ctx.ts'
import { serveDashboard } from './dashboard-files.ts'
import { addEventStream } from './event-stream.ts'
import { graphqlServer } from './graphql-server.ts'
import { addHealthRoutes, type ReadyCheck } from './health.ts'
import { answerErrors, answerUnroutable } from './http-errors.ts'
import type { Log } from './log.ts'
import type { Phrasing } from './phrasing.ts'
import type { Seal } from './seal.ts'
import { addSecurityHeaders } from './security-headers.ts'
import type { StreamLimits } from './stream-places.ts'
import type { PageWriter } from './written-pages.ts'

export interface ServerParts {
  readonly schema: GraphQLSchema
  readonly database: Database
  readonly seal: Seal
  readonly authenticate: Authenticate
  readonly ready: ReadyCheck
  readonly log: Log
  readonly clock: Clock
  /** Signs the heads of the trail; what keeps it from that is shown on `/ready`. */
  readonly checkpoints?: Checkpoints | undefined
  /** What needs an operator soon, for `/ready`. */
  readonly warnings?: (() => readonly string[]) | undefined
  readonly phrasing?: Phrasing | undefined
  /** Addresses beside GraphQL, by the modules that answer them. */
  readonly routes?: readonly AddRoutes[]
  /** Folder of the built dashboard. */
  readonly dashboard: string
  /** Pages whose content is written into what is sent, by the modules that write them. */
  readonly pages?: readonly PageWriter[]
  /** Origin by which others reach this installation; absent: only this machine itself is known. */
  readonly publicUrl?: string | undefined
  readonly trustedProxies: readonly string[]
  /** The schema may be read by anybody: development and tests. */
  readonly openSchema: boolean
  /** Made-up people and data, and no second factor: said by `/ready`. */
  readonly demonstration?: boolean
  /** How many event streams may be open, and how often each is asked whether it still may, in milliseconds. */
  readonly streams?: StreamLimits
  readonly streamCheckEvery?: number
}

/** Adds routes that act as whoever asks. */
export type AddRoutes = (
  app: FastifyInstance,
  ctxOf: (request: FastifyRequest, reply: FastifyReply) => Ctx,
  /** Says who a request comes from, where it is neither a session nor a key; before its body is read. */
  actAs: (request: FastifyRequest, actor: Actor) => void,
) => void

/** Who a request comes from, found before its body is read. */
interface Principal {
  readonly actor: Actor
  readonly credential: Credential['kind']
  readonly transport: Transport
  /** Who that is later on. */
  readonly actorNow: () => Promise<Actor>
}

const anonymous: Actor = { kind: 'anonymous' }
const nobody: Principal = {
  actor: anonymous,
  credential: 'none',
  transport: 'plain',
  actorNow: async () => anonymous,
}
const never = new AbortController().signal

/** The HTTP server: GraphQL, health and the dashboard on one origin. Not listening yet. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const principals = new WeakMap<object, Principal>()
  const principalOf = (request: object) => principals.get(request) ?? nobody
  let draining = false

  const app = Fastify({
    logger: false,
    bodyLimit: signedInBytes,
    trustProxy: parts.trustedProxies.length > 0 ? [...parts.trustedProxies] : false,
    genReqId: () => randomUUID(),
    requestTimeout: 15_000,
    connectionTimeout: 0,
    keepAliveTimeout: 5_000,
    http: { headersTimeout: 10_000, maxHeaderSize: 16_384 },
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    exposeHeadRoutes: true,
    frameworkErrors: answerUnroutable,
  })
  app.server.maxConnections = 1000

  answerErrors(app, parts.log)
  addSecurityHeaders(app)
  await app.register(fastifyCookie)
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    if (!speaksForSomebody(request)) return
    refuseUnreadableHost(request)
    const transport = transportOf(request)
    const credential = credentialOf(request.headers.authorization, request.cookies, transport)
    const unattended = isUnattended(request.headers, credential)
    const actor = await parts.authenticate(credential, request.id, { unattended })
    principals.set(request, {
      actor,
      credential: actor.kind === 'anonymous' ? 'none' : credential.kind,
      transport,
      actorNow: () => parts.authenticate(credential, request.id, { unattended: true }),
    })
  })
  acceptJsonOnly(app)
  limitBodies(app, (request) => principalOf(request).actor)

  addHealthRoutes(
    app,
    parts.ready,
    () => draining,
    parts.demonstration ?? false,
    () => [...(parts.checkpoints?.problems() ?? []), ...(parts.warnings?.() ?? [])],
  )
  app.addHook('preClose', async () => {
    draining = true
    setTimeout(() => app.server.closeAllConnections(), 10_000).unref()
  })

  const apollo = graphqlServer(parts.schema, { openSchema: parts.openSchema })
  await apollo.start()
  app.addHook('onClose', () => apollo.stop())
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: fastifyApolloHandler(apollo, {
      context: async (request, reply) => contextOf(request, reply, principalOf(request), parts, never),
    }),
    onSend: async (_request, reply) => {
      reply.header('cache-control', 'private, no-store')
    },
  })

  for (const add of parts.routes ?? [])
    add(
      app,
      (request, reply) => contextOf(request, reply, principalOf(request), parts, never),
      (request, actor) =>
        principals.set(request, { ...principalOf(request), actor, actorNow: async () => actor }),
    )
  addEventStream(app, {
    schema: parts.schema,
    contextOf: (request, reply, closed) => contextOf(request, reply, principalOf(request), parts, closed),
    limits: parts.streams,
  })

  await serveDashboard(app, parts.dashboard, {
    writers: parts.pages ?? [],
    ctxOf: (request, reply) => contextOf(request, reply, nobody, parts, never),
    publicUrl: parts.publicUrl,
    log: parts.log,
  })
  return app
}

/** Files and health need no principal, so they cost no look-up. */
function speaksForSomebody(request: FastifyRequest): boolean {
  return /^\/(graphql|fhir|exports)(\/|\?|$)/.test(request.url)
}

/** The whole address of a request is read further on: one that names no host has none. */
function refuseUnreadableHost({ host }: FastifyRequest): void {
  if (!URL.canParse(`http://${host ?? ''}`))
    throw new HttpRefusal(400, 'BAD_HOST', 'The Host header must name the host of this server.')
}

function transportOf(request: FastifyRequest): Transport {
  if (request.protocol === 'https') return 'secure'
  return isLoopback(request.hostname) ? 'loopback' : 'plain'
}

function contextOf(
  request: FastifyRequest,
  reply: FastifyReply,
  { actor, credential, transport, actorNow }: Principal,
  { clock, log, database, seal, checkpoints, phrasing, streamCheckEvery = 15_000 }: ServerParts,
  closed: AbortSignal,
): GraphContext {
  const name = sessionCookieName(transport)
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: transport === 'secure' } as const
  return {
    actor,
    clock,
    log,
    database,
    seal,
    checkpoints,
    phrasing,
    requestId: request.id,
    connection: {
      peer: request.ip,
      transport,
      credential,
      setSessionCookie: (token) => void reply.setCookie(name, token, attributes),
      clearSessionCookie: () => void reply.clearCookie(name, attributes),
    },
    watching: { actorNow, closed, checkEvery: streamCheckEvery },
  }
}

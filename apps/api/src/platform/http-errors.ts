import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { HttpRefusal } from './body-limits.ts'
import {
  Conflict,
  DomainError,
  Forbidden,
  Invalid,
  NotFound,
  NotReady,
  TooMany,
  Unauthenticated,
  Unavailable,
} from './errors.ts'
import { causeOf, type Log } from './log.ts'
import { securityHeaders } from './security-headers.ts'

/** The HTTP status of each kind of domain error. */
function statusOf(error: DomainError): number {
  if (error instanceof Invalid) return 400
  if (error instanceof Unauthenticated) return 401
  if (error instanceof Forbidden) return 403
  if (error instanceof NotFound) return 404
  if (error instanceof Conflict || error instanceof NotReady) return 409
  if (error instanceof TooMany) return 429
  if (error instanceof Unavailable) return 503
  return 500
}

interface HttpAnswer {
  readonly status: number
  readonly code: string
  readonly message: string
  readonly path?: string | undefined
  readonly reasons?: DomainError['reasons']
  readonly retryAfter?: number
}

const parserRefusals: Readonly<Record<string, HttpAnswer>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, code: 'BODY_TOO_LARGE', message: 'The body is too large.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Send the body as application/json.',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, code: 'BAD_REQUEST', message: 'The body is empty.' },
  FST_ERR_CTP_INVALID_JSON_BODY: { status: 400, code: 'BAD_REQUEST', message: 'The body is not valid JSON.' },
}

/** What an error is answered with over plain HTTP; `undefined` for a fault, which is masked. */
function httpAnswer(error: unknown): HttpAnswer | undefined {
  if (error instanceof DomainError) {
    const status = statusOf(error)
    const wait = error instanceof TooMany ? error.retryAfter : status === 503 ? 1 : undefined
    return {
      status,
      code: error.code,
      message: error.message,
      path: error.path,
      reasons: error.reasons,
      ...(wait === undefined ? {} : { retryAfter: wait }),
    }
  }
  if (error instanceof HttpRefusal) {
    return { status: error.statusCode, code: error.code, message: error.message }
  }
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const known = parserRefusals[code]
  if (known !== undefined) return known
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500
  // A folder, or a path that leads out of ours, is as good as nothing.
  if (status === 403 || status === 404) return { status: 404, code: 'NOT_FOUND', message: 'Nothing is here.' }
  return status >= 400 && status < 500
    ? { status, code: 'BAD_REQUEST', message: 'The request could not be read.' }
    : undefined
}

export const maskedMessage = 'Something went wrong on our side. Quote the request id when you report it.'

/** What is answered to an error over plain HTTP, masked where it is a fault. */
export function answerOf(error: unknown): HttpAnswer {
  return httpAnswer(error) ?? { status: 500, code: 'INTERNAL_SERVER_ERROR', message: maskedMessage }
}

/** Notes a fault with its trace; what it was about stays out of the log. */
export function logFault(log: Log, error: unknown, request: FastifyRequest): void {
  log.error({ event: 'fault', requestId: request.id, operation: routeOf(request), cause: causeOf(error) })
}

/** Answers every error of every route: known ones in their words, faults masked, each with the request id. */
export function answerErrors(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    if (httpAnswer(error) === undefined) logFault(log, error, request)
    const { status, retryAfter, ...known } = answerOf(error)
    if (retryAfter !== undefined) reply.header('retry-after', retryAfter)
    if (status === 413) reply.header('connection', 'close')
    return reply
      .code(status)
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(
        / \/graphql(\/stream)?$/.test(routeOf(request))
          ? { errors: [{ message: known.message, extensions: { code: known.code, requestId: request.id } }] }
          : { error: { ...known, requestId: request.id } },
      )
  })
}

/** Answers an address that no route could even be looked up for; no hook has run for it. */
export function answerUnroutable(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const error = { code: 'BAD_REQUEST', message: 'The address cannot be read.', requestId: request.id }
  reply
    .code(400)
    .headers({ ...securityHeaders, 'cache-control': 'no-store', 'x-request-id': request.id })
    .type('application/json; charset=utf-8')
    .send({ error })
}

/** Method and route pattern: never the URL, which may hold a query. */
function routeOf(request: FastifyRequest): string {
  return `${request.method} ${request.routeOptions.url ?? '(none)'}`
}

import type { FastifyRequest } from 'fastify'
import { isLoopback } from './config.ts'

/** Our own origin: the configured one, or this machine's. A Host header that somebody else chose never counts. */
export function ownOrigin(publicUrl: string | undefined, request: FastifyRequest): string | undefined {
  if (publicUrl !== undefined) return publicUrl
  return isLoopback(request.hostname) ? `${request.protocol}://${request.host}` : undefined
}

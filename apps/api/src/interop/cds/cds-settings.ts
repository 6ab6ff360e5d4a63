import type { FastifyRequest } from 'fastify'
import { isLoopback } from '../../platform/config.ts'

/** How this installation offers CDS Hooks. */
export interface CdsSettings {
  /** Origin by which clients reach it; undefined: only this machine itself is known. */
  readonly publicUrl: string | undefined
  /** Whether a demonstration answers those who show no token. */
  readonly sandbox: boolean
  /** Browser origins that may call. */
  readonly origins: readonly string[]
}

/** Our own origin: the configured one, or this machine's. A Host header that somebody else chose never counts. */
export function originOf({ publicUrl }: CdsSettings, request: FastifyRequest): string | undefined {
  if (publicUrl !== undefined) return publicUrl
  return isLoopback(request.hostname) ? `${request.protocol}://${request.host}` : undefined
}

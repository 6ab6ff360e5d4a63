import type { ApiScope } from '../platform/actor.ts'

/** An API key without its secret. */
export interface ApiKey {
  readonly id: string
  readonly ownerId: string
  readonly name: string
  readonly scopes: readonly ApiScope[]
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
}

interface ApiKeyRow extends Omit<ApiKey, 'scopes'> {
  readonly scopes: readonly string[]
}

export function toApiKey({
  id,
  ownerId,
  name,
  scopes,
  createdAt,
  expiresAt,
  lastUsedAt,
  revokedAt,
}: ApiKeyRow): ApiKey {
  return {
    id,
    ownerId,
    name,
    scopes: scopes as readonly ApiScope[],
    createdAt,
    expiresAt,
    lastUsedAt,
    revokedAt,
  }
}

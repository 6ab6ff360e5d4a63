/** A client as who runs the clinic sees it. */
export interface RegisteredClient {
  readonly id: string
  readonly name: string
  readonly issuer: string | null
  readonly tenant: string
  readonly jwksUrl: string | null
  readonly fhirServers: readonly string[]
  readonly createdAt: Date
  readonly endedAt: Date | null
}

/** What a row shows of itself: keys that were given by hand stay where they are. */
export const clientColumns = {
  id: true,
  name: true,
  issuer: true,
  tenant: true,
  jwksUrl: true,
  fhirServers: true,
  createdAt: true,
  endedAt: true,
} as const

import { createHash } from 'node:crypto'
import { Prisma } from '@guideboard/database'
import { read } from '../../audit/doors.ts'
import { rowsOf } from '../../audit/read-handle.ts'
import { useToken } from '../../audit/use-token.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { Unauthenticated } from '../../platform/errors.ts'
import { type CdsClient, clientActor } from './client.ts'
import { claimOf, refusedToken, verifiedToken } from './token.ts'

interface Shown {
  readonly authorization: string | undefined
  /** The exact address that was called; undefined where this installation does not know its own. */
  readonly url: string | undefined
  /** Whether somebody without a token may ask at all. */
  readonly sandbox: boolean
}

interface Row {
  readonly id: string
  readonly organization_id: string
  readonly jwks_url: string | null
  readonly jwks: unknown
  readonly fhir_servers: readonly string[]
}

/**
 * The client that a call comes from: by its signed token, good once and for this address alone; without one, the
 * sandbox client of a demonstration.
 * @throws Unauthenticated
 */
export async function authenticateClient(
  ctx: Ctx,
  { authorization, url, sandbox }: Shown,
): Promise<CdsClient> {
  if (authorization === undefined) {
    const found = sandbox ? await sandboxClient(ctx) : undefined
    if (found === undefined) throw new Unauthenticated('Show a token of a registered CDS Hooks client.')
    return found
  }
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
  if (token === undefined) throw refusedToken('Send Authorization: Bearer and a JWT.')
  if (url === undefined)
    throw refusedToken('This installation does not know its own address: set GUIDEBOARD_PUBLIC_URL.')
  const claim = claimOf(token)
  const [row] = await read(ctx, (tx) =>
    rowsOf<Row>(tx, Prisma.sql`SELECT * FROM find_cds_client(${claim.issuer}, ${claim.tenant})`),
  )
  if (row === undefined) throw refusedToken('Its iss is no registered client.')
  // The address of the keys is the registered one; a token that names another is not followed there.
  if (claim.jku !== undefined && claim.jku !== row.jwks_url)
    throw refusedToken('Its jku is not the registered one.')
  const { jti, exp } = await verifiedToken(
    token,
    { jwksUrl: row.jwks_url, jwks: row.jwks },
    { issuer: claim.issuer, audience: url, now: ctx.clock.now() },
  )
  const client = {
    id: row.id,
    organizationId: row.organization_id,
    sandbox: false,
    fhirServers: row.fhir_servers,
  }
  const fresh = await useToken(
    { ...ctx, actor: clientActor(client) },
    {
      organizationId: client.organizationId,
      clientId: client.id,
      jtiHash: createHash('sha256').update(jti).digest('hex'),
      expiresAt: new Date(exp * 1000),
    },
  )
  if (!fresh) throw refusedToken('It has been used before.')
  return client
}

async function sandboxClient(ctx: Ctx): Promise<CdsClient | undefined> {
  const [row] = await read(ctx, (tx) =>
    rowsOf<Pick<Row, 'id' | 'organization_id'>>(tx, Prisma.sql`SELECT * FROM find_cds_sandbox()`),
  )
  return row === undefined
    ? undefined
    : { id: row.id, organizationId: row.organization_id, sandbox: true, fhirServers: [] }
}

import { randomUUID } from 'node:crypto'
import { Prisma, sqlstateOf } from '@guideboard/database'
import { change } from '../../audit/doors.ts'
import { refuse } from '../../audit/refuse.ts'
import { organizationOf } from '../../platform/actor.ts'
import { isLoopback } from '../../platform/config.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { Invalid, NotReady, type Reason } from '../../platform/errors.ts'
import { refuseUnstorableText } from '../../platform/incoming-text.ts'
import { isObject } from '../fhir/element.ts'
import { mayManageClients } from './client.ts'
import { clientColumns, type RegisteredClient } from './registered-client.ts'

export interface RegisterClient {
  readonly name: string
  /** `iss` of its tokens. */
  readonly issuer: string
  /** `tenant` of its tokens, where one issuer speaks for several organizations. */
  readonly tenant?: string | null | undefined
  /** Where its keys are published … */
  readonly jwksUrl?: string | null | undefined
  /** … or the keys themselves, as a JSON Web Key Set. */
  readonly jwks?: unknown
  /** Origins that may be asked for what was not sent. */
  readonly fhirServers?: readonly string[] | null | undefined
}

/** Registers a system that may ask for the actor's organization. @throws Invalid, NotReady when the issuer is taken */
export async function registerClient(ctx: Ctx, input: RegisterClient): Promise<RegisteredClient> {
  await refuse(ctx, mayManageClients(ctx.actor), 'cds.register-client')
  const given = checked(input)
  const id = randomUUID()
  try {
    return await change(ctx, async (tx) => {
      await tx.cdsClient.createMany({
        data: [{ organizationId: organizationOf(ctx.actor) ?? '', id, ...given }],
      })
      return {
        value: await tx.cdsClient.findFirstOrThrow({ where: { id }, select: clientColumns }),
        audit: {
          action: 'cds.register-client',
          entity: { kind: 'cds-client', id },
          detail: { issuer: given.issuer, fhirServers: given.fhirServers },
        },
      }
    })
  } catch (error) {
    if (sqlstateOf(error) !== '23505') throw error
    const message = 'A client with this issuer and tenant is registered already.'
    throw new NotReady(message, [{ code: 'ISSUER_TAKEN', message, path: '/issuer' }], {
      code: 'ISSUER_TAKEN',
    })
  }
}

function checked(input: RegisterClient) {
  refuseUnstorableText({ ...input })
  const faults: Reason[] = []
  const fault = (path: string, message: string, fix: string) =>
    faults.push({ code: 'BAD_USER_INPUT', message, path, fix })
  const name = input.name.normalize('NFC').trim()
  if (name === '' || name.length > 200) fault('/name', 'A name has 1 to 200 characters.', 'Name the system.')
  const { issuer, tenant, jwksUrl = null, jwks = null, fhirServers } = input
  if (issuer.trim() === '' || issuer.length > 500)
    fault('/issuer', 'iss has 1 to 500 characters.', 'Give the iss of its tokens.')
  if ((jwksUrl === null) === (jwks === null))
    fault('/jwksUrl', 'Keys come from an address or by hand.', 'Give jwksUrl or jwks.')
  if (jwksUrl !== null && !isServer(jwksUrl))
    fault('/jwksUrl', 'Keys are fetched over https.', 'Give an https address.')
  if (jwks !== null && !isKeySet(jwks))
    fault(
      '/jwks',
      'This is no set of public keys for ES384 or RS384.',
      'Give { "keys": [ … ] }, each with a kid and without its private part.',
    )
  const servers = [...new Set(fhirServers ?? [])]
  if (servers.length > 20 || servers.some((server) => !isServer(server)))
    fault('/fhirServers', 'FHIR servers are at most 20 https addresses.', 'Give their base URLs or origins.')
  if (faults.length > 0) throw new Invalid('This client cannot be registered.', faults)
  return {
    name,
    issuer,
    tenant: tenant ?? '',
    jwksUrl,
    jwks: jwks === null ? Prisma.DbNull : (jwks as Prisma.InputJsonValue), // a key set, as checked above
    fhirServers: servers.map((server) => new URL(server).origin),
  }
}

/** https, or this machine itself. */
function isServer(text: string): boolean {
  if (!URL.canParse(text) || text.length > 500) return false
  const { protocol, hostname, username, password } = new URL(text)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}

function isKeySet(json: unknown): boolean {
  if (!isObject(json) || !Array.isArray(json.keys) || json.keys.length === 0 || json.keys.length > 20)
    return false
  return json.keys.every(
    (key: unknown) =>
      isObject(key) &&
      typeof key.kid === 'string' &&
      key.d === undefined &&
      ((key.kty === 'EC' && key.crv === 'P-384') || key.kty === 'RSA'),
  )
}

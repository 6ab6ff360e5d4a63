import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
  errors as joseErrors,
  jwtVerify,
} from 'jose'
import { Unauthenticated } from '../../platform/errors.ts'

/** Asymmetric, and no others: with an HMAC the public key would be the secret. */
const algorithms = ['ES384', 'RS384']
const longest = 8000

/** What a token says of itself before its signature is checked: enough to find whose keys to check it with. */
export interface TokenClaim {
  readonly issuer: string
  readonly tenant: string
  readonly jku: string | undefined
}

/** The keys that a client is known by. */
export interface ClientKeys {
  readonly jwksUrl: string | null
  readonly jwks: unknown
}

/** Reads a token without believing it. @throws Unauthenticated when it is none that could be believed */
export function claimOf(token: string): TokenClaim {
  if (token.length > longest) throw refusedToken('It is too long.')
  const { header, payload } = decoded(token)
  if (!algorithms.includes(String(header.alg))) throw refusedToken('Sign it with ES384 or RS384.')
  if (typeof header.kid !== 'string' || header.kid === '') throw refusedToken('Its header lacks kid.')
  if (String(header.typ).toUpperCase() !== 'JWT') throw refusedToken('Its header says typ: JWT.')
  if (typeof payload.iss !== 'string' || payload.iss === '') throw refusedToken('It lacks iss.')
  return {
    issuer: payload.iss,
    tenant: typeof payload.tenant === 'string' ? payload.tenant : '',
    jku: typeof header.jku === 'string' ? header.jku : undefined,
  }
}

/** Checks signature and claims of a token for the address that was called. @throws Unauthenticated */
export async function verifiedToken(
  token: string,
  keys: ClientKeys,
  expected: { readonly issuer: string; readonly audience: string; readonly now: Date },
): Promise<JWTPayload & { readonly jti: string; readonly exp: number }> {
  try {
    const { payload } = await jwtVerify(token, keySetOf(keys), {
      algorithms,
      issuer: expected.issuer,
      audience: expected.audience,
      currentDate: expected.now,
      clockTolerance: 30,
      // Whatever it says of its end, a token is not good for longer.
      maxTokenAge: '1h',
      requiredClaims: ['iss', 'aud', 'exp', 'iat', 'jti'],
    })
    const { jti, exp } = payload
    if (typeof jti !== 'string' || jti === '' || jti.length > 500 || exp === undefined)
      throw refusedToken('Its jti is a text.')
    return { ...payload, jti, exp }
  } catch (error) {
    throw error instanceof Unauthenticated ? error : refusedToken(whyNot(error))
  }
}

const remote = new Map<string, JWTVerifyGetKey>()
const mostRemote = 500

function keySetOf({ jwksUrl, jwks }: ClientKeys): JWTVerifyGetKey {
  if (jwksUrl === null) return createLocalJWKSet(jwks as JSONWebKeySet) // checked when the client was registered
  const known = remote.get(jwksUrl)
  if (known !== undefined) return known
  if (remote.size >= mostRemote) remote.clear()
  const made = createRemoteJWKSet(new URL(jwksUrl), {
    timeoutDuration: 3000,
    cooldownDuration: 30_000,
    cacheMaxAge: 600_000,
  })
  remote.set(jwksUrl, made)
  return made
}

function decoded(token: string) {
  try {
    return { header: decodeProtectedHeader(token), payload: decodeJwt(token) }
  } catch {
    throw refusedToken('It is no JWT.')
  }
}

function whyNot(error: unknown): string {
  if (error instanceof joseErrors.JWTExpired) return 'It has expired.'
  if (error instanceof joseErrors.JWTClaimValidationFailed) return `Its ${error.claim} does not fit.`
  if (error instanceof joseErrors.JWKSNoMatchingKey) return 'Its kid is none of the client’s keys.'
  if (error instanceof joseErrors.JWKSTimeout) return 'The keys of the client could not be fetched in time.'
  return 'Its signature or its keys could not be verified.'
}

export function refusedToken(why: string): Unauthenticated {
  return new Unauthenticated(`The token is refused. ${why}`, { code: 'TOKEN_REFUSED' })
}

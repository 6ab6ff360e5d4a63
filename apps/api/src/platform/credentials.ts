import type { Actor } from './actor.ts'
import { HttpRefusal } from './body-limits.ts'
import type { Transport } from './ctx.ts'

/** What a request shows to say who it is. */
export type Credential =
  | { readonly kind: 'none' }
  | { readonly kind: 'cookie'; readonly token: string }
  | { readonly kind: 'key'; readonly key: string }

/**
 * Who a credential stands for now. A session that has ended is nobody; a key that is not valid is refused.
 * `unattended`: an open stream or a page by itself asks, so the time of last use stays as it is.
 */
export type Authenticate = (
  credential: Credential,
  requestId: string,
  options?: { readonly unattended?: boolean },
) => Promise<Actor>

const unattendedHeader = 'x-guideboard-unattended'

/**
 * Whether a page says that it sends a request by itself, without anybody doing anything: that does not keep a session
 * alive. A key is always in use: whoever has it cannot hide that.
 */
export function isUnattended(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  credential: Credential,
): boolean {
  return credential.kind === 'cookie' && headers[unattendedHeader] !== undefined
}

/** The cookie's name says how it may travel: the prefix makes a browser insist on TLS, this host and path `/`. */
export function sessionCookieName(transport: Transport): string {
  return transport === 'secure' ? '__Host-guideboard' : 'guideboard'
}

/**
 * Reads the one credential of a request.
 * @throws HttpRefusal when it shows two, or an Authorization header that is no API key
 */
export function credentialOf(
  authorization: string | undefined,
  cookies: Readonly<Record<string, string | undefined>>,
  transport: Transport,
): Credential {
  const token = cookies[sessionCookieName(transport)]
  if (authorization !== undefined && token !== undefined) {
    throw new HttpRefusal(400, 'TWO_CREDENTIALS', 'Send either the session cookie or an API key, not both.')
  }
  if (authorization !== undefined) {
    const key = /^Bearer +(gb_[A-Za-z0-9_-]{1,200})$/i.exec(authorization)?.[1]
    if (key === undefined) {
      throw new HttpRefusal(
        401,
        'UNAUTHENTICATED',
        'The Authorization header must be "Bearer gb_…", an API key.',
      )
    }
    return { kind: 'key', key }
  }
  return token === undefined ? { kind: 'none' } : { kind: 'cookie', token }
}

import type { Connection } from './ctx.ts'
import { refusal } from './operation-refusal.ts'

interface Asked {
  /** "A mutation", for the sentence. */
  readonly what: string
  readonly origin: string | undefined
  readonly host: string | undefined
}

/**
 * A page of another site must not act with the visitor's cookie: what is asked by cookie names its origin, and it
 * is ours.
 * @throws GraphQLError with code ORIGIN_REFUSED
 */
export function refuseForeignOrigin(
  { credential, transport }: Pick<Connection, 'credential' | 'transport'>,
  { what, origin, host }: Asked,
): void {
  if (credential === 'key') return
  if (origin === undefined) {
    if (credential === 'none') return
    throw refusal('ORIGIN_REFUSED', `${what} with the session cookie needs its Origin header.`, 403)
  }
  const site = URL.canParse(origin) ? new URL(origin) : undefined
  const scheme = transport === 'secure' ? 'https:' : 'http:'
  // Without a session there is nothing to steal, and signing in says best itself what plain http lacks.
  const own = site?.host === host && (credential === 'none' || site?.protocol === scheme)
  if (!own) throw refusal('ORIGIN_REFUSED', 'This origin may not act here.', 403)
}

/**
 * Why the database could not be used, in one plain sentence without a password; the original error is the cause.
 * Errors that are not about connecting come back as they are.
 */
export function connectFailure(error: unknown, url?: string): Error {
  const where = url === undefined ? 'The database' : `The database at ${placeOf(url)}`
  const code = codeOf(error)
  const sentence = code === undefined ? undefined : sentences[code]
  if (sentence !== undefined) return new Error(`${where} ${sentence}`, { cause: error })
  return error instanceof Error ? error : new Error(String(error))
}

const sentences: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'does not answer: is it running, and are host and port right?',
  ENOTFOUND: 'has an unknown host name.',
  EAI_AGAIN: 'has a host name that cannot be looked up now.',
  EHOSTUNREACH: 'cannot be reached over the network.',
  ETIMEDOUT: 'did not answer in time.',
  ECONNRESET: 'closed the connection.',
  '28P01': 'refused the user name or password.',
  '28000': 'does not let this user in.',
  '3D000': 'does not exist: create it first.',
  '42501': 'does not give this user the rights that it needs: it must own the database and may create roles.',
  NO_TLS: 'does not speak TLS: leave sslmode out of its URL.',
  '53300': 'has no connection left.',
  '57P03': 'is still starting or shutting down.',
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  if (/server does not support SSL/.test(error.message)) return 'NO_TLS'
  // The schema engine hands on the words of Postgres, followed by its own trace.
  if (/^ERROR: permission denied/.test(error.message)) return '42501'
  if (/timeout/i.test(error.message) && /connect/i.test(error.message)) return 'ETIMEDOUT'
  return undefined
}

/** Host, port and database of a connection string; never its user or password. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url)
    return `${host || 'the local socket'}${pathname}`
  } catch {
    return 'the given address'
  }
}

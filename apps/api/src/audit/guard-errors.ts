import { type GuardMeaning, guardMeaning } from '@guideboard/content'
import { databaseErrorOf } from '@guideboard/database'
import { Conflict, type DomainError, Forbidden, Invalid, NotReady, Unavailable } from '../platform/errors.ts'

/** Guards that say who may not, rather than what is not ready. */
const aboutTheActor = new Set(['ROLE_REQUIRED', 'SELF_APPROVAL', 'VOTER_IS_CONTRIBUTOR', 'OWN_INTERESTS'])

/** States of Postgres in which it cannot answer now: full, starting, closing, read-only, or overtaken by others. */
const unavailable = new Set(['25006', '53100', '53200', '53300', '57P01', '57P02', '57P03', '40001', '40P01'])
const tooSlow = new Set(['55P03', '57014'])

/** Codes by which Prisma and the socket say that no connection could be had, or no transaction started in time. */
const noConnection = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'])
const socketFailure = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT'])

/**
 * The domain error that a refusal of the database means; `undefined` for a fault. Guards that only a fault
 * of ours can raise stay faults.
 */
export function domainErrorOf(error: unknown): DomainError | undefined {
  const found = databaseErrorOf(error)
  if (found === undefined) return isOutOfReach(error) ? new Unavailable() : undefined
  const meaning = guardMeaning(found)
  if (meaning !== undefined) return guardError(meaning)
  if (found.sqlstate === '22021') return new Invalid('Some text holds characters that cannot be stored.')
  if (tooSlow.has(found.sqlstate)) return new Unavailable(undefined, { code: 'TIMEOUT' })
  if (unavailable.has(found.sqlstate) || found.sqlstate.startsWith('08')) return new Unavailable()
  return undefined
}

function guardError({ code, message, internal }: GuardMeaning): DomainError | undefined {
  if (internal) return undefined
  if (code === 'CONFLICT') return new Conflict(message)
  if (aboutTheActor.has(code)) return new Forbidden(message, { code })
  return new NotReady(message, [{ code, message }], { code })
}

function isOutOfReach(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 5) return false
  const code = 'code' in error ? String(error.code) : ''
  if (noConnection.has(code) || socketFailure.has(code)) return true
  if (
    /timeout exceeded when trying to connect|Connection terminated|Can't reach database/i.test(error.message)
  )
    return true
  return isOutOfReach(error.cause, depth + 1)
}

import { databaseErrorOf, sqlstateOf } from '@guideboard/database'
import { Conflict, type DomainError, Forbidden, Invalid, NotReady, Unavailable } from '../platform/errors.ts'

type Made = (message: string) => DomainError

const notReady =
  (code: string): Made =>
  (message) =>
    new NotReady(message, [{ code, message }], { code })
const forbidden =
  (code: string): Made =>
  (message) =>
    new Forbidden(message, { code })
const unavailable =
  (code?: string): Made =>
  () =>
    new Unavailable(undefined, { code })

/**
 * What each guard of the database means outside, by its SQLSTATE. Guards that only a fault of ours can
 * raise (no actor, append-only rows, derived columns) are not here: they stay faults.
 */
const guards: Readonly<Record<string, Made>> = {
  WF001: notReady('CONTENT_FROZEN'),
  WF002: notReady('ILLEGAL_MOVE'),
  WF003: forbidden('ROLE_REQUIRED'),
  WF004: forbidden('SELF_APPROVAL'),
  WF005: notReady('QUORUM_NOT_MET'),
  WF006: notReady('OBJECTION_OPEN'),
  WF007: notReady('THREAD_OPEN'),
  WF008: notReady('CHECKS_NOT_GREEN'),
  WF009: (message) => new Conflict(message),
  WF010: notReady('VOTE_NOT_OPEN'),
  WF011: notReady('VOTE_STALE'),
  WF012: forbidden('VOTER_IS_CONTRIBUTOR'),
  WF013: notReady('INTERESTS_NOT_CLEAR'),
  WF014: notReady('REASON_REQUIRED'),
  WF017: notReady('SIGNATURE_REQUIRED'),
  WF018: notReady('ASSESSMENT_PINNED'),
  '22021': () => new Invalid('Some text holds characters that cannot be stored.'),
  '25006': unavailable(),
  '53100': unavailable(),
  '53300': unavailable(),
  '55P03': unavailable('TIMEOUT'),
  '57014': unavailable('TIMEOUT'),
  '57P01': unavailable(),
  '57P02': unavailable(),
  '57P03': unavailable(),
  '40001': unavailable(),
  '40P01': unavailable(),
}

const uniqueGuards: Readonly<Record<string, Made>> = {
  one_in_review: notReady('REVIEW_ALREADY_OPEN'),
  one_approved: (message) => new Conflict(message),
  one_in_force: (message) => new Conflict(message),
}

const uniqueSentences: Readonly<Record<string, string>> = {
  one_in_review: 'Another version of this article is already in review.',
  one_approved: 'Another version of this article has just been approved.',
  one_in_force: 'Another version of this article is in force at that time.',
}

/** Codes by which Prisma says that no connection could be had, or that a transaction could not start in time. */
const noConnection = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'])
const socketFailure = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT'])

/** The domain error that a refusal of the database means; `undefined` for a fault. */
export function domainErrorOf(error: unknown): DomainError | undefined {
  const found = databaseErrorOf(error)
  if (found !== undefined) {
    const unique = found.constraint === undefined ? undefined : uniqueGuards[found.constraint]
    if (unique !== undefined) return unique(uniqueSentences[found.constraint ?? ''] ?? found.message)
    const made = guards[found.sqlstate] ?? (found.sqlstate.startsWith('08') ? unavailable() : undefined)
    if (made !== undefined) return made(found.message)
  }
  return isOutOfReach(error) ? new Unavailable() : undefined
}

function isOutOfReach(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 5) return false
  const code = 'code' in error ? String(error.code) : ''
  if (noConnection.has(code) || socketFailure.has(code)) return true
  if (
    sqlstateOf(error) === undefined &&
    /timeout exceeded when trying to connect|Connection terminated|Can't reach database/i.test(error.message)
  )
    return true
  return isOutOfReach(error.cause, depth + 1)
}

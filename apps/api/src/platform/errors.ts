/** One unmet condition: what, where, and how to mend it. */
export interface Reason {
  readonly code: string
  readonly message: string
  /** JSON Pointer into the input, such as `/facts/2/value`. */
  readonly path?: string
  readonly fix?: string
}

interface Details {
  /** A narrower code than the class's own, such as `VOTE_STALE`. */
  readonly code?: string | undefined
  readonly path?: string | undefined
  readonly reasons?: readonly Reason[] | undefined
}

/** Something the product says on purpose. Everything else that is thrown is a fault and is masked. */
export abstract class DomainError extends Error {
  readonly code: string
  readonly path: string | undefined
  readonly reasons: readonly Reason[]

  constructor(defaultCode: string, message: string, details: Details = {}) {
    super(message)
    this.name = new.target.name
    this.code = details.code ?? defaultCode
    this.path = details.path
    this.reasons = details.reasons ?? []
  }
}

/** It does not exist, or is not yours: the two look the same. */
export class NotFound extends DomainError {
  constructor(what: string, details?: Details) {
    super('NOT_FOUND', `No such ${what}.`, details)
  }
}

/** The actor is known and may not do this. */
export class Forbidden extends DomainError {
  constructor(message: string, details?: Details) {
    super('FORBIDDEN', message, details)
  }
}

/** Nobody is signed in, or the credential is not valid. */
export class Unauthenticated extends DomainError {
  constructor(message = 'Sign in, or send an API key.', details?: Details) {
    super('UNAUTHENTICATED', message, details)
  }
}

/** Somebody else was faster. `currentLock` is the token to read again with. */
export class Conflict extends DomainError {
  readonly currentLock: number | undefined

  constructor(message: string, currentLock?: number, details?: Details) {
    super('CONFLICT', message, details)
    this.currentLock = currentLock
  }
}

/** The input is wrong; every reason says where and how to mend it. */
export class Invalid extends DomainError {
  constructor(message: string, reasons: readonly Reason[] = [], details?: Details) {
    super('BAD_USER_INPUT', message, { path: reasons[0]?.path, ...details, reasons })
  }
}

/** The request is fine, the object is not in the state for it yet. */
export class NotReady extends DomainError {
  constructor(message: string, reasons: readonly Reason[] = [], details?: Details) {
    super('NOT_READY', message, { ...details, reasons })
  }
}

/** Too many attempts; `retryAfter` is in seconds. */
export class TooMany extends DomainError {
  readonly retryAfter: number

  constructor(message: string, retryAfter: number) {
    super('TOO_MANY_REQUESTS', message)
    this.retryAfter = retryAfter
  }
}

/** The installation cannot answer now; nothing was written. */
export class Unavailable extends DomainError {
  constructor(
    message = 'The service cannot answer right now. Nothing was changed; try again.',
    details?: Details,
  ) {
    super('UNAVAILABLE', message, details)
  }
}

/** Why an actor may not do something; `undefined` in its place means: may. */
export interface Denial {
  readonly code: string
  readonly message: string
}

/** The error that a denial becomes. */
export function denialError(denial: Denial): Forbidden | Unauthenticated {
  return denial.code === 'UNAUTHENTICATED'
    ? new Unauthenticated(denial.message)
    : new Forbidden(denial.message, { code: denial.code })
}

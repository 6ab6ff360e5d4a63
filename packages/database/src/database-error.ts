/** What Postgres said, out of whichever wrapping the driver and Prisma put around it. */
export interface DatabaseError {
  readonly sqlstate: string
  readonly message: string
  /** Constraint or index that refused, when there is one. */
  readonly constraint?: string
}

/** The SQLSTATE of an error, for example WF015 or 23505; undefined when it does not come from Postgres. */
export function sqlstateOf(error: unknown): string | undefined {
  return databaseErrorOf(error)?.sqlstate
}

/** The Postgres error inside `error`; undefined when there is none. */
export function databaseErrorOf(error: unknown): DatabaseError | undefined {
  let next: unknown = error
  for (let depth = 0; depth < 6 && isRecord(next); depth += 1) {
    const found = readAdapterCause(next) ?? readDriverError(next)
    if (found !== undefined) return found
    const meta = isRecord(next.meta) ? next.meta : undefined
    next = meta?.driverAdapterError ?? next.cause
  }
  return undefined
}

// { kind, originalCode, originalMessage, constraint?: { index } | { fields } } as @prisma/adapter-pg makes it.
function readAdapterCause(value: Record<string, unknown>): DatabaseError | undefined {
  if (typeof value.kind !== 'string') return undefined
  const message = text(value.originalMessage) ?? text(value.message) ?? value.kind
  const sqlstate =
    text(value.originalCode) ??
    text(value.code) ??
    (value.kind === 'TransactionWriteConflict' ? '40001' : undefined)
  if (sqlstate === undefined) return undefined
  const index = isRecord(value.constraint) ? text(value.constraint.index) : undefined
  return made(sqlstate, message, index)
}

function readDriverError(value: Record<string, unknown>): DatabaseError | undefined {
  const sqlstate = text(value.code)
  if (sqlstate === undefined || !/^[0-9A-Z]{5}$/.test(sqlstate) || typeof value.severity !== 'string')
    return undefined
  return made(sqlstate, text(value.message) ?? '', text(value.constraint))
}

// The adapter drops the name for some kinds (exclusion, check); Postgres repeats it in its message.
function made(sqlstate: string, message: string, named: string | undefined): DatabaseError {
  const constraint = named ?? /constraint "([^"]+)"/.exec(message)?.[1]
  return { sqlstate, message, ...(constraint !== undefined && { constraint }) }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

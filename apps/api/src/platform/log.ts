/**
 * All that a log line may hold. Variables, bodies, names, question text, SQL parameters and URLs with a
 * query are not in this list, so they cannot be logged.
 */
export interface LogEntry {
  readonly event: string
  readonly requestId?: string | undefined
  /** Operation name of a GraphQL document, or method and route. */
  readonly operation?: string | undefined
  readonly principal?: string | undefined
  readonly organization?: string | undefined
  readonly code?: string | undefined
  readonly status?: number | undefined
  readonly durationMs?: number | undefined
  /** Where an unexpected error came from: its class and its frames, without its message. */
  readonly cause?: string | undefined
}

export interface Log {
  info(entry: LogEntry): void
  warn(entry: LogEntry): void
  error(entry: LogEntry): void
}

/** One JSON object per line; JSON escapes line breaks. */
export function jsonLog(write: (line: string) => void): Log {
  const line = (level: string) => (entry: LogEntry) =>
    write(`${JSON.stringify({ time: new Date().toISOString(), level, ...entry })}\n`)
  return { info: line('info'), warn: line('warn'), error: line('error') }
}

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} }

/**
 * The trace of an unexpected error without its message: database messages quote parameters, and a
 * parameter may be a patient's name.
 */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const cause = error.cause === undefined ? '' : ` caused by ${causeOf(error.cause)}`
  return `${error.name}${code} ${frames
    .slice(0, 12)
    .map((frame) => frame.trim())
    .join(' < ')}${cause}`
}

import { constants } from 'node:os'

/** What one run has opened, and how it ends. */
export interface Run {
  /** Closed when the run ends, the latest first. */
  onStop(close: () => Promise<void>): void
  /** From here on being stopped is a success. */
  serving(): void
  /** Whether somebody stopped it. */
  stopping(): boolean
  close(): Promise<void>
}

/**
 * Ends the process on Ctrl-C, SIGTERM, or when its terminal closes, from the very first moment: what was opened is
 * closed first. Code 0 when it was serving, else 128 + the signal's number. Another Ctrl-C does not wait.
 */
export function stopOnSignal(): Run {
  const closings: (() => Promise<void>)[] = []
  let serving = false
  let stoppingSince: number | undefined
  const close = async () => {
    for (let next = closings.pop(); next !== undefined; next = closings.pop()) await next()
  }
  const stop = async (signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP') => {
    const interrupted = 128 + constants.signals[signal]
    if (stoppingSince !== undefined) {
      // One Ctrl-C may arrive twice: from the terminal, and passed on by the package manager.
      if (signal === 'SIGINT' && performance.now() - stoppingSince > 1000) process.exit(interrupted)
      return
    }
    stoppingSince = performance.now()
    console.log('\nStopping.')
    try {
      await close()
      console.log('Stopped.')
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error))
    }
    process.exit(serving ? 0 : interrupted)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal))
  return {
    onStop: (closing) => void closings.push(closing),
    serving: () => {
      serving = true
    },
    stopping: () => stoppingSince !== undefined,
    close,
  }
}

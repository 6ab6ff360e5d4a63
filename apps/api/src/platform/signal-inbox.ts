import type { Feed } from '@guideboard/database'

export interface SignalInbox<Signal> {
  /** The signals since the last time, none when it is only time to check; `undefined` once nobody listens. */
  next(): Promise<readonly (Signal | 'gap')[] | undefined>
  close(): void
}

/** More than this many unread changes are as good as any number. */
const most = 500

/** Collects the signals of the database between two looks at them, so that a slow reader holds no more than one list. */
export function signalInbox<Signal>(
  feed: Pick<Feed<Signal>, 'subscribe'>,
  { closed, checkEvery }: { readonly closed: AbortSignal; readonly checkEvery: number },
): SignalInbox<Signal> {
  let waiting: (Signal | 'gap')[] = []
  let wake = () => {}
  const unsubscribe = feed.subscribe((signal) => {
    if (signal === 'gap' || waiting.length >= most) waiting = ['gap']
    else if (waiting[0] !== 'gap') waiting.push(signal)
    wake()
  })
  return {
    next: async () => {
      if (waiting.length === 0 && !closed.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, checkEvery)
          timer.unref()
          wake = () => {
            clearTimeout(timer)
            closed.removeEventListener('abort', wake)
            resolve()
          }
          closed.addEventListener('abort', wake)
        })
      }
      if (closed.aborted) return undefined
      const signals = waiting
      waiting = []
      return signals
    },
    close: unsubscribe,
  }
}

import { type Listener, startListener } from './listener.ts'
import { readNotice, type VersionNotice, versionChannel } from './version-notices.ts'

/** One change, or `gap`: any number of changes may have gone unseen, so everything watched is read again. */
export type VersionSignal = VersionNotice | 'gap'

export interface VersionFeed {
  /** Calls `hear` with every signal from now on, until what it returns is called. */
  subscribe(hear: (signal: VersionSignal) => void): () => void
  close(): Promise<void>
}

/**
 * The changes of versions as this process hears of them: one connection however many subscribe, opened for the
 * first of them. Who subscribes before that connection stands hears a `gap` once it does.
 */
export function versionFeed(url: string, options: { readonly heartbeat?: number } = {}): VersionFeed {
  const hearers = new Set<(signal: VersionSignal) => void>()
  const tell = (signal: VersionSignal) => {
    for (const hear of [...hearers]) hear(signal)
  }
  let listener: Listener | undefined
  return {
    subscribe: (hear) => {
      hearers.add(hear)
      listener ??= startListener({
        ...options,
        url,
        channel: versionChannel,
        onPayload: (payload) => {
          const notice = readNotice(payload)
          if (notice !== undefined) tell(notice)
        },
        onListening: () => tell('gap'),
      })
      return () => void hearers.delete(hear)
    },
    close: async () => {
      hearers.clear()
      await listener?.close()
    },
  }
}

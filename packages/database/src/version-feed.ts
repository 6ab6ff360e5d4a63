import { type ImpactNotice, impactChannel, readImpactNotice } from './impact-notices.ts'
import { type Listener, startListener } from './listener.ts'
import { readNotice, type VersionNotice, versionChannel } from './version-notices.ts'

/** One change, or `gap`: any number of changes may have gone unseen, so everything watched is read again. */
export type VersionSignal = VersionNotice | 'gap'

export interface VersionFeed {
  /** Calls `hear` with every signal from now on, until what it returns is called. */
  subscribe(hear: (signal: VersionSignal) => void): () => void
  /** The same for how far comparisons are, in whichever process. */
  subscribeImpacts(hear: (notice: ImpactNotice) => void): () => void
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
  const impactHearers = new Set<(notice: ImpactNotice) => void>()
  let listener: Listener | undefined
  const listen = () => {
    listener ??= startListener({
      ...options,
      url,
      channels: [versionChannel, impactChannel],
      onPayload: (payload, channel) => {
        if (channel === impactChannel) {
          const impact = readImpactNotice(payload)
          if (impact !== undefined) for (const hear of [...impactHearers]) hear(impact)
          return
        }
        const notice = readNotice(payload)
        if (notice !== undefined) tell(notice)
      },
      onListening: () => tell('gap'),
    })
  }
  return {
    subscribe: (hear) => {
      hearers.add(hear)
      listen()
      return () => void hearers.delete(hear)
    },
    subscribeImpacts: (hear) => {
      impactHearers.add(hear)
      listen()
      return () => void impactHearers.delete(hear)
    },
    close: async () => {
      hearers.clear()
      impactHearers.clear()
      await listener?.close()
    },
  }
}

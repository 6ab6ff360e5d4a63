import { type ImpactNotice, impactChannel, readImpactNotice } from './impact-notices.ts'
import { type Listener, startListener } from './listener.ts'
import {
  editingChannel,
  personChannel,
  readId,
  readNotice,
  type VersionNotice,
  versionChannel,
} from './version-notices.ts'

/** One change, or `gap`: any number of changes may have gone unseen, so everything watched is read again. */
export type VersionSignal = VersionNotice | 'gap'

/** What is heard of one channel. */
export interface Feed<Notice> {
  /** Calls `hear` with every signal from now on, until what it returns is called. */
  subscribe(hear: (signal: Notice | 'gap') => void): () => void
  close(): Promise<void>
}

export type VersionFeed = Feed<VersionNotice>

interface FeedOptions {
  readonly heartbeat?: number
}

/** The changes of versions as this process hears of them. */
export const versionFeed = (url: string, options: FeedOptions = {}): VersionFeed =>
  feed(url, versionChannel, readNotice, options)

/** Ids of the people who were told something. */
export const personFeed = (url: string, options: FeedOptions = {}): Feed<string> =>
  feed(url, personChannel, readId, options)

/** Ids of the drafts in which somebody came, went or moved on. */
export const editingFeed = (url: string, options: FeedOptions = {}): Feed<string> =>
  feed(url, editingChannel, readId, options)

/** How far comparisons are, in whichever process. */
export const impactFeed = (url: string, options: FeedOptions = {}): Feed<ImpactNotice> =>
  feed(url, impactChannel, readImpactNotice, options)

/**
 * A channel as this process hears it: one connection however many subscribe, opened for the first of them. Who
 * subscribes before that connection stands hears a `gap` once it does.
 */
function feed<Notice>(
  url: string,
  channel: string,
  read: (payload: string | undefined) => Notice | undefined,
  options: FeedOptions,
): Feed<Notice> {
  const hearers = new Set<(signal: Notice | 'gap') => void>()
  const tell = (signal: Notice | 'gap') => {
    for (const hear of [...hearers]) hear(signal)
  }
  let listener: Listener | undefined
  return {
    subscribe: (hear) => {
      hearers.add(hear)
      listener ??= startListener({
        ...options,
        url,
        channel,
        onPayload: (payload) => {
          const notice = read(payload)
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

import pg from 'pg'

export interface ListenerOptions {
  readonly url: string
  readonly channels: readonly string[]
  readonly onPayload: (payload: string | undefined, channel: string) => void
  /** From here on nothing is missed; whatever was notified before may have been. */
  readonly onListening: () => void
  /** Milliseconds between heart-beats; 20 000 unless said otherwise. */
  readonly heartbeat?: number
}

export interface Listener {
  close(): Promise<void>
}

const [firstWait, longestWait] = [200, 10_000]

/**
 * Keeps one connection of its own listening on channels. A connection that is lost, or does not answer a
 * heart-beat, is replaced, with waits that double up to 10 s; `onListening` says each time from when on it hears.
 */
export function startListener(options: ListenerOptions): Listener {
  const { heartbeat = 20_000 } = options
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let [closed, wait] = [false, firstWait]

  const later = (milliseconds: number, run: () => void) => {
    clearTimeout(timer)
    if (closed) return
    timer = setTimeout(run, milliseconds)
    timer.unref()
  }
  const lost = (which: pg.Client) => {
    if (which !== client) return
    client = undefined
    void which.end().catch(() => undefined)
    later(wait * (0.5 + Math.random() / 2), () => void start())
    wait = Math.min(2 * wait, longestWait)
  }
  const beat = (which: pg.Client) =>
    later(heartbeat, () => {
      which.query('SELECT 1').then(
        () => beat(which),
        () => lost(which),
      )
    })
  const start = async () => {
    const next = new pg.Client({
      connectionString: options.url,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      keepAlive: true,
      application_name: 'guideboard-listener',
    })
    client = next
    next.on('error', () => lost(next))
    next.on('end', () => lost(next))
    next.on('notification', ({ payload, channel }) => options.onPayload(payload, channel))
    try {
      await next.connect()
      for (const channel of options.channels) await next.query(`LISTEN ${next.escapeIdentifier(channel)}`)
    } catch {
      return lost(next)
    }
    if (closed || client !== next) return void next.end().catch(() => undefined)
    wait = firstWait
    options.onListening()
    beat(next)
  }

  void start()
  return {
    close: async () => {
      closed = true
      clearTimeout(timer)
      const last = client
      client = undefined
      await last?.end().catch(() => undefined)
    },
  }
}

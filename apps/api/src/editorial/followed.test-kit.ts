import type { FastifyInstance } from 'fastify'

/** A subscription as a client has it over HTTP. */
export interface Followed {
  readonly status: number
  /** The code of a refusal. */
  readonly code: string | undefined
  /** The next event's data, or `ended`; fails when neither comes within the time. */
  next(within?: number): Promise<Record<string, unknown> | 'ended'>
  /** Whether nothing comes for so many milliseconds. */
  quiet(milliseconds: number): Promise<boolean>
  close(): void
}

/** Subscribes at a server that listens. */
export async function follow(
  app: FastifyInstance,
  query: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Followed> {
  const address = app.server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server does not listen.')
  const aborting = new AbortController()
  const response = await fetch(`http://localhost:${address.port}/graphql/stream`, {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
    signal: aborting.signal,
  })
  if (!response.ok || response.body === null) {
    const answer = (await response.json()) as { errors?: { extensions: { code: string } }[] }
    const code = answer.errors?.[0]?.extensions.code
    return {
      status: response.status,
      code,
      next: async () => 'ended',
      quiet: async () => true,
      close: () => {},
    }
  }
  const events = eventsOf(response.body)
  let waiting: ReturnType<typeof events.next> | undefined
  const within = async (milliseconds: number) => {
    waiting ??= events.next()
    const first = await Promise.race([
      waiting,
      new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), milliseconds)),
    ])
    if (first !== undefined) waiting = undefined
    return first
  }
  return {
    status: response.status,
    code: undefined,
    next: async (milliseconds = 5_000) => {
      const event = await within(milliseconds)
      if (event === undefined) throw new Error(`Nothing came within ${milliseconds} ms.`)
      return event.done === true ? 'ended' : event.value
    },
    quiet: async (milliseconds) => (await within(milliseconds)) === undefined,
    close: () => aborting.abort(),
  }
}

async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Record<string, unknown>, void> {
  let text = ''
  try {
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      text += chunk
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const lines = text.slice(0, end).split('\n')
        text = text.slice(end + 2)
        const data = lines.find((line) => line.startsWith('data: '))?.slice(6)
        if (lines.includes('event: complete')) return
        if (lines.includes('event: next') && data !== undefined) {
          const { data: root } = JSON.parse(data) as { data: Record<string, Record<string, unknown>> }
          yield Object.values(root)[0] ?? {}
        }
      }
    }
  } catch {
    // The connection was cut: that is an end as well.
  }
}

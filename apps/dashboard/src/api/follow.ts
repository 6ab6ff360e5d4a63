import { print } from '@0no-co/graphql.web'
import type { TadaDocumentNode } from 'gql.tada'
import type { Client } from 'graphql-sse'

let client: Promise<Client> | undefined
/** The last answer was a refusal: asking the same again would bring the same. */
let refused = false

async function fetchStream(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request)
  refused = response.status >= 400 && response.status < 500 && response.status !== 429
  return response
}

async function waitBeforeAgain(retries: number): Promise<void> {
  if (refused) throw new Error('The subscription was refused.')
  const milliseconds = Math.min(500 * 2 ** retries, 20_000) * (0.75 + Math.random() / 2)
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** The one client of this tab; loaded when something is followed for the first time. */
function eventClient(): Promise<Client> {
  client ??= import('graphql-sse').then(({ createClient }) =>
    createClient({
      url: '/graphql/stream',
      credentials: 'same-origin',
      headers: { accept: 'text/event-stream' },
      retryAttempts: Number.POSITIVE_INFINITY,
      fetchFn: fetchStream,
      retry: waitBeforeAgain,
    }),
  )
  return client
}

interface Followed<Result, Variables> {
  readonly document: TadaDocumentNode<Result, Variables>
  readonly variables: Variables
  /** `isFirst` after each look at the tab: how things stand, which may be known already. */
  readonly onEvent: (event: Result, isFirst: boolean) => void
  /** The server has ended it: the session or the role is over, or there is nothing left to follow. */
  readonly onEnd?: (() => void) | undefined
}

/**
 * Follows a subscription while the page can be seen: a tab in the background holds no connection, of which a
 * browser has six, and is told how things stand as soon as it is looked at again. Answers how to stop.
 */
export function follow<Result extends Record<string, unknown>, Variables extends Record<string, unknown>>({
  document: operation,
  variables,
  onEvent,
  onEnd,
}: Followed<Result, Variables>): () => void {
  let stop = () => {}
  let over = false
  const start = () => {
    let here = true
    let dispose = () => {}
    stop = () => {
      here = false
      dispose()
    }
    let isFirst = true
    void eventClient().then((events) => {
      if (!here) return
      dispose = events.subscribe<Result>(
        { query: print(operation), variables },
        {
          next: ({ data }) => {
            if (data) onEvent(data, isFirst)
            isFirst = false
          },
          // A refusal is final; the pages go on with what their queries bring.
          error: () => {
            over = true
          },
          complete: () => {
            if (!here) return
            over = true
            onEnd?.()
          },
        },
      )
    })
  }
  const look = () => {
    stop()
    if (document.visibilityState === 'visible' && !over) start()
  }
  document.addEventListener('visibilitychange', look)
  look()
  return () => {
    document.removeEventListener('visibilitychange', look)
    stop()
  }
}

import type { FastifyInstance } from 'fastify'

/** What keeps the installation from serving; empty means ready. */
export type ReadyCheck = () => Promise<readonly string[]>

/**
 * `/live`: the loop turns. `/ready`: the database answers, and its migrations, roles and policies are as
 * expected, and whether this is a demonstration; 503 otherwise, and from the moment the server starts to close. A
 * check is kept for one second. Warnings are shown beside: what needs somebody soon and keeps nobody from being served.
 */
export function addHealthRoutes(
  app: FastifyInstance,
  check: ReadyCheck,
  draining: () => boolean,
  demonstration: boolean,
  warnings: () => readonly string[] = () => [],
): void {
  let kept: { readonly at: number; readonly problems: Promise<readonly string[]> } | undefined

  const problems = (): Promise<readonly string[]> => {
    if (draining()) return Promise.resolve(['closing'])
    const now = performance.now()
    if (kept === undefined || now - kept.at > 1000) {
      kept = { at: now, problems: within(1500, check()).catch(() => ['the database does not answer']) }
    }
    return kept.problems
  }

  app.get('/live', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    return { status: 'live' }
  })
  app.get('/ready', async (_request, reply) => {
    const found = await problems()
    reply.header('cache-control', 'no-store').code(found.length === 0 ? 200 : 503)
    const warned = warnings().length === 0 ? {} : { warnings: warnings() }
    if (found.length > 0) return { status: 'not ready', problems: found, ...warned }
    return { status: 'ready', ...(demonstration ? { demonstration } : {}), ...warned }
  })
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('late')), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

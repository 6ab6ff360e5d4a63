import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { addWrittenPages, type PageParts } from './written-pages.ts'

/** Paths that are never a page of the dashboard. */
const machinePaths = /^\/(graphql|fhir|cds-services|live|ready|metrics|assets|exports)(\/|$)/

/**
 * Serves the built dashboard: its files as they are, and `index.html` for every page of it, with the content of those
 * that are written here. A file name under `assets/` holds a hash of its content and may be kept for a year.
 */
export async function serveDashboard(app: FastifyInstance, folder: string, pages?: PageParts): Promise<void> {
  const indexFile = join(folder, 'index.html')
  const built = existsSync(indexFile)
  const index = built ? readAgain(indexFile) : () => notBuilt

  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      preCompressed: true,
      setHeaders: (response, path) => {
        const hashed = path.startsWith(join(folder, 'assets'))
        response.header('vary', 'accept-encoding')
        response.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }

  const page = async (request: Parameters<typeof isPage>[0], reply: import('fastify').FastifyReply) => {
    if (!isPage(request)) {
      return reply
        .code(404)
        .send({ error: { code: 'NOT_FOUND', message: 'Nothing is here.', requestId: request.id } })
    }
    return reply
      .code(built ? 200 : 503)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(index())
  }
  if (!(built && pages?.writers.some(({ url }) => url === '/'))) app.get('/', page)
  app.get('/index.html', page)
  app.setNotFoundHandler(page)
  if (built && pages !== undefined) addWrittenPages(app, index, pages)
}

/**
 * The page as it is now: after a build under a running server the old one names files that are gone. While a build
 * has taken it away, the last one.
 */
function readAgain(file: string): () => string {
  let read = { at: -1, text: '' }
  const again = () => {
    const at = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? read.at
    if (at !== read.at) read = { at, text: readFileSync(file, 'utf8') }
    return read.text
  }
  again()
  return again
}

function isPage(request: { readonly method: string; readonly url: string; readonly id: string }): boolean {
  const path = request.url.split('?', 1)[0] ?? '/'
  return (
    (request.method === 'GET' || request.method === 'HEAD') &&
    !machinePaths.test(path) &&
    !/\.\w+$/.test(path)
  )
}

const notBuilt = '<!doctype html><title>Guideboard</title><p>The dashboard is not built yet.'

import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { WrittenPage } from '@guideboard/content/page'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Ctx } from './ctx.ts'
import { answerOf, logFault } from './http-errors.ts'
import type { Log } from './log.ts'
import { ownOrigin } from './own-origin.ts'

/** What an address asks for, as it was typed: nothing of it is checked yet. */
export interface PageRequest {
  readonly params: Readonly<Record<string, string | undefined>>
  readonly query: Readonly<Record<string, unknown>>
  /** Origin by which others reach this installation, where it is known. */
  readonly origin: string | undefined
}

/** Writes the content of an address into the page that is sent; `undefined` when nothing is there. */
export interface PageWriter {
  readonly url: string
  readonly write: (ctx: Ctx, request: PageRequest) => Promise<WrittenPage | undefined>
}

export interface PageParts {
  readonly writers: readonly PageWriter[]
  readonly ctxOf: (request: FastifyRequest, reply: FastifyReply) => Ctx
  readonly publicUrl: string | undefined
  readonly log: Log
}

/**
 * Sends the dashboard's page with the content of its address written into it, always as a stranger gets it. Whatever
 * goes wrong, the dashboard comes and says so in its own words.
 */
export function addWrittenPages(app: FastifyInstance, shell: () => string, parts: PageParts): void {
  for (const { url, write } of parts.writers) {
    app.get<{ Params: Record<string, string>; Querystring: Record<string, unknown> }>(
      url,
      async (request, reply) => {
        reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache')
        const { params, query } = request
        try {
          const origin = ownOrigin(parts.publicUrl, request)
          const page = await write(parts.ctxOf(request, reply), { params, query, origin })
          return page === undefined
            ? reply.code(404).send(shell())
            : await sendZipped(request, reply, withPage(shell(), page))
        } catch (error) {
          const { status } = answerOf(error)
          if (status === 500) logFault(parts.log, error, request)
          return reply.code(status).send(shell())
        }
      },
    )
  }
}

/** Nothing secret is in a stranger's page, so its length may tell of its words. */
async function sendZipped(request: FastifyRequest, reply: FastifyReply, text: string): Promise<FastifyReply> {
  reply.header('vary', 'accept-encoding')
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return reply.send(text)
  return reply.header('content-encoding', 'gzip').send(await promisify(gzip)(text))
}

/** The places of `index.html` that a page fills: what stands there holds for every other address. */
const headPlace = /<!--page-->[\s\S]*?<!--\/page-->/
const bodyPlace = '<div id="root"></div>'

/** Replacements are functions: in a text, `$&` would be read as a command. */
function withPage(shell: string, { head, body }: WrittenPage): string {
  return shell
    .replace(headPlace, () => head.toString())
    .replace(bodyPlace, () => `<div id="root">${body}</div>`)
}

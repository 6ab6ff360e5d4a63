import { Prisma } from '@guideboard/database'
import { read } from '../audit/doors.ts'
import { rowsOf } from '../audit/read-handle.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotFound } from '../platform/errors.ts'
import type { AddRoutes } from '../platform/server.ts'
import { article } from './article.ts'

/**
 * The very bytes whose SHA-256 people signed, of what readers get for an article or of one of its versions.
 * @throws NotFound where readers get no text
 */
async function signedContent(ctx: Ctx, slug: string, version: number | undefined): Promise<string> {
  const found = await article(ctx, { slug, version })
  if (found?.page !== 'TEXT' || found.versionId === null) throw new NotFound('text for readers')
  const { versionId } = found
  const [row] = await read(
    ctx,
    (tx) =>
      rowsOf<{ content_text: string | null }>(
        tx,
        Prisma.sql`SELECT content_text FROM reader_version WHERE id = ${versionId}::uuid`,
      ),
    { role: 'reader' },
  )
  if (typeof row?.content_text !== 'string') throw new NotFound('text for readers')
  return row.content_text
}

/** `GET /exports/articles/<slug>/content.json?version=<number>`: for checking the content hash oneself. */
export const addContentDownload: AddRoutes = (app, ctxOf) => {
  app.get<{ Params: { slug: string }; Querystring: { version?: string } }>(
    '/exports/articles/:slug/content.json',
    async (request, reply) => {
      const { version } = request.query
      const number = version === undefined ? undefined : /^\d{1,6}$/.test(version) ? Number(version) : -1
      const text = await signedContent(ctxOf(request, reply), request.params.slug, number)
      return reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(text)
    },
  )
}

import type { FastifyInstance } from 'fastify'
import { HttpRefusal } from './body-limits.ts'
import { nestsWithin } from './incoming-text.ts'

/**
 * Bodies are JSON in UTF-8, uncompressed, nested at most 64 deep, without prototype keys. The content
 * type is compared after parsing it, never by prefix.
 */
export function acceptJsonOnly(app: FastifyInstance, types: readonly string[] = ['application/json']): void {
  app.addHook('onRequest', async (request) => {
    const encoding = request.headers['content-encoding']
    if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
      throw new HttpRefusal(415, 'UNSUPPORTED_ENCODING', 'Send the body uncompressed.')
    }
    const type = request.headers['content-type']
    if (type !== undefined && !isUtf8(type)) {
      throw new HttpRefusal(415, 'UNSUPPORTED_CHARSET', 'Send the body as UTF-8.')
    }
  })
  app.removeContentTypeParser(['application/json', 'text/plain'])
  addJsonParser(app, types)
}

/** Reads bodies of further types as JSON under the same limits. */
export function addJsonParser(app: FastifyInstance, types: readonly string[]): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser([...types], { parseAs: 'string' }, (request, body, done) => {
    const text = typeof body === 'string' ? body : body.toString('utf8')
    if (!nestsWithin(text))
      done(new HttpRefusal(400, 'BODY_TOO_DEEP', 'The body nests deeper than 64 levels.'))
    else parse(request, text, done)
  })
}

function isUtf8(contentType: string): boolean {
  const charset = /;\s*charset\s*=\s*"?([^";]*)"?/i.exec(contentType)?.[1]
  return charset === undefined || /^utf-?8$/i.test(charset.trim())
}

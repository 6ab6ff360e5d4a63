import { Transform } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { Actor } from './actor.ts'

const anonymousBytes = 100_000
export const signedInBytes = 2_000_000

/** An HTTP refusal before any operation is known. */
export class HttpRefusal extends Error {
  readonly statusCode: number
  readonly code: string

  constructor(statusCode: number, code: string, message: string) {
    super(message)
    this.statusCode = statusCode
    this.code = code
  }
}

/**
 * A body larger than its sender may send is refused: at once when its length is announced, else as soon
 * as the bytes pass the limit. Who sends is known before the first byte is read.
 */
export function limitBodies(app: FastifyInstance, actorOf: (request: object) => Actor): void {
  app.addHook('preParsing', async (request, _reply, payload) => {
    const limit = actorOf(request).kind === 'anonymous' ? anonymousBytes : signedInBytes
    if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit)
    let seen = 0
    const counter = Object.assign(
      new Transform({
        transform(chunk: Buffer, _encoding, done) {
          seen += chunk.length
          counter.receivedEncodedLength = seen
          if (seen > limit) done(tooLarge(limit))
          else done(null, chunk)
        },
      }),
      { receivedEncodedLength: 0 },
    )
    payload.on('error', (error) => counter.destroy(error))
    return payload.pipe(counter)
  })
}

function tooLarge(limit: number): HttpRefusal {
  return new HttpRefusal(413, 'BODY_TOO_LARGE', `The body is over ${limit.toLocaleString('en')} bytes.`)
}

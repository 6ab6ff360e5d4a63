import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { modelEndpoint } from './model-endpoint.ts'

let server: Server
let url: string

const said = (content: string) => JSON.stringify({ choices: [{ message: { content } }] })

// A service that behaves as its path says.
beforeAll(async () => {
  server = createServer((request, response) => {
    const way = request.url?.split('/')[1]
    if (way === 'good') response.end(said('Answer.'))
    else if (way === 'fails') response.writeHead(500).end()
    else if (way === 'moves') response.writeHead(302, { location: `${url}/good/chat/completions` }).end()
    else if (way === 'endless') response.end('x'.repeat(200_000))
    else if (way === 'strange') response.end('{"choices": "none"}')
    // `slow` never answers.
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const complete = (way: string) =>
  modelEndpoint({ url: `${url}/${way}`, model: 'm', timeout: 300 }).complete('system', 'user')

it('gives what the service says', async () => {
  expect(await complete('good')).toBe('Answer.')
})

it.each(['slow', 'fails', 'moves', 'endless', 'strange'])('gives up on a service that %s', async (way) => {
  await expect(complete(way)).rejects.toThrow()
})

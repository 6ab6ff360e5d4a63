import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { serveDashboard } from './dashboard-files.ts'

let folder: string
let app: FastifyInstance

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dashboard-'))
  app = Fastify()
})
afterEach(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const page = async () => {
  const { statusCode, body } = await app.inject({ url: '/articles' })
  return [statusCode, body]
}

it('serves a dashboard that was built again under a running server, and the last one meanwhile', async () => {
  const index = join(folder, 'index.html')
  writeFileSync(index, 'first')
  await serveDashboard(app, folder)
  expect(await page()).toEqual([200, 'first'])
  rmSync(index)
  expect(await page()).toEqual([200, 'first'])
  writeFileSync(index, 'second')
  utimesSync(index, 1_000_000, 1_000_000)
  expect(await page()).toEqual([200, 'second'])
})

it('says so when there is no dashboard', async () => {
  await serveDashboard(app, folder)
  expect(await page()).toEqual([503, expect.stringContaining('not built yet')])
})

it('sends the zipped file to whoever takes it, and the plain one to others', async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), 'page')
  writeFileSync(join(folder, 'assets', 'a.js'), 'plain()')
  writeFileSync(join(folder, 'assets', 'a.js.gz'), gzipSync('zipped()'))
  await serveDashboard(app, folder)
  const ask = (encoding: string) =>
    app.inject({ url: '/assets/a.js', headers: { 'accept-encoding': encoding } })
  const taken = await ask('gzip, br')
  expect(gunzipSync(taken.rawPayload).toString()).toBe('zipped()')
  expect(taken.headers).toMatchObject({
    'content-encoding': 'gzip',
    'content-type': expect.stringContaining('javascript'),
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  })
  expect((await ask('identity')).body).toBe('plain()')
})

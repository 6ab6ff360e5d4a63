import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

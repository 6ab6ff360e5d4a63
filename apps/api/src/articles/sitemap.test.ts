import { type Board, makeApprovedArticle, makeBoard, makeDraft, walkTo } from '@guideboard/database/test-kit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApi, testApi } from '../test-kit.ts'
import { addSitemap } from './sitemap.ts'

let api: TestApi
let board: Board
let app: Awaited<ReturnType<TestApi['http']>>

beforeAll(async () => {
  api = await testApi()
  board = await makeBoard(api.test)
  app = await api.http({ routes: [addSitemap({ publicUrl: 'https://guide.example' })] })
  await makeApprovedArticle(api.test, { slug: 'walking', board })
  await makeDraft(api.test, board, { slug: 'secret' })
  const waits = await makeDraft(api.test, board, { slug: 'waiting' })
  await walkTo(api.test, board, waits, 'UNDER_REVIEW')
})
afterAll(() => api?.close())

it('lists what is in force, with its day, and neither a draft nor what waits for its board', async () => {
  const { statusCode, body, headers } = await app.inject({ url: '/sitemap.xml' })
  expect(statusCode).toBe(200)
  expect(headers['content-type']).toContain('application/xml')
  expect(body).toMatch(
    /<url><loc>https:\/\/guide\.example\/articles\/walking<\/loc><lastmod>\d{4}-\d{2}-\d{2}T/,
  )
  expect(body).not.toContain('secret')
  expect(body).not.toContain('waiting')
})

it('tells search engines where the list is, and to stay away from where people work', async () => {
  const { body } = await app.inject({ url: '/robots.txt' })
  expect(body).toContain('Sitemap: https://guide.example/sitemap.xml')
  expect(body).toContain('Disallow: /patients\n')
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import {
  articleContent,
  type Board,
  makeApprovedArticle,
  makeBoard,
  makeDraft,
  walkTo,
} from '@guideboard/database/test-kit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createInstallation } from '../accounts/installation.ts'
import { anonymous, type TestApi, testApi } from '../test-kit.ts'
import { readerPages } from './reader-pages.ts'

let api: TestApi
let board: Board
let folder: string
let app: Awaited<ReturnType<TestApi['http']>>
let get: (
  url: string,
) => Promise<{ readonly status: number; readonly html: string; readonly policy: unknown }>

const shell =
  '<!doctype html><head><!--page--><title>Guideboard</title><!--/page--></head><body><div id="root"></div></body>'

beforeAll(async () => {
  api = await testApi()
  board = await makeBoard(api.test)
  folder = mkdtempSync(join(tmpdir(), 'pages-'))
  writeFileSync(join(folder, 'index.html'), shell)
  app = await api.http({ dashboard: folder, pages: readerPages, publicUrl: 'https://guide.example' })
  get = async (url) => {
    const { statusCode, body, headers } = await app.inject({ url })
    return { status: statusCode, html: body, policy: headers['content-security-policy'] }
  }
  await makeApprovedArticle(api.test, { slug: 'walking', board })
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await api?.close()
})

it('sends an article with its statements, citations and status, under the policy of every page', async () => {
  const { status, html, policy } = await get('/articles/walking')
  expect(status).toBe(200)
  expect(html).toContain('Walking helps.')
  expect(html).toContain('<a href="#reference-walk" title="p. 3" class="written-cite">[1]</a>')
  expect(html).toContain('<dt>Status</dt><dd>Approved</dd>')
  expect(html).toContain('<link rel="canonical" href="https://guide.example/articles/walking">')
  expect(html).not.toContain('<title>Guideboard</title>')
  expect(policy).toContain("script-src 'self';")
  expect(policy).not.toContain('unsafe')
})

it('marks what is pending, and writes nothing of drafts, to nobody', async () => {
  const secret = articleContent({ title: 'A secret title', question: 'A secret question?' })
  await makeDraft(api.test, board, { slug: 'secret', content: secret })
  const waits = await makeDraft(api.test, board, { slug: 'waiting' })
  await walkTo(api.test, board, waits, 'UNDER_REVIEW')

  const draft = await get('/articles/secret')
  expect(draft.html).toContain('This article is being prepared')
  for (const url of ['/articles/secret', '/articles/secret?v=1', '/articles']) {
    expect((await get(url)).html).not.toContain('secret question')
    expect((await get(url)).html).not.toContain('secret title')
  }
  expect((await get('/articles/secret?v=1')).status).toBe(404)
  const waiting = await get('/articles/waiting?for=patient')
  expect(waiting.html).toContain('Educational purpose only. Pending human review.')
  expect((await get('/articles')).html).toContain('<a href="/articles/waiting">')
})

it('lists what is about a topic, and leads there from each article', async () => {
  const topics = [{ code: 'D013123', display: 'Spinal & Fusion' }]
  await makeApprovedArticle(api.test, { slug: 'fusion', board, content: articleContent({ topics }) })
  const link = 'Topic: <a href="/articles?topic=D013123">Spinal &amp; Fusion</a>'
  expect((await get('/articles/fusion')).html).toContain(link)
  expect((await get('/articles')).html).toContain(link)
  const { html } = await get('/articles?topic=D013123')
  expect(html).toContain('<title>Articles about Spinal &amp; Fusion · Guideboard</title>')
  expect(html).toContain('<link rel="canonical" href="https://guide.example/articles?topic=D013123">')
  expect(html).toContain('href="/articles/fusion"')
  expect(html).not.toContain('href="/articles/walking"')
  expect((await get('/articles?topic=D000001')).html).toContain('No article yet.')
  for (const url of ['/articles?topic=x', '/articles?topic=D013123&topic=D013123'])
    expect((await get(url)).html).toContain('href="/articles/walking"')
})

it('zips a page for whoever takes it', async () => {
  const zipped = await app.inject({ url: '/policy', headers: { 'accept-encoding': 'gzip, br' } })
  expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
  expect(gunzipSync(zipped.rawPayload).toString()).toBe((await get('/policy')).html)
})

it('answers what it does not know with the dashboard, as not found', async () => {
  for (const url of [
    '/articles/no-such',
    '/articles/%00',
    '/articles/Walking',
    "/articles/'--",
    '/articles/walking?v=9',
  ]) {
    expect(await get(url)).toMatchObject({ status: 404, html: shell })
  }
  expect(await get('/articles/walking?v=x&for=dragon')).toMatchObject({ status: 200 })
  expect((await get('/policy')).html).toContain('Nobody approves their own work.')
})

it('writes a text as it stands, whatever signs it has', async () => {
  const question = "Cost: $& $1 $' — is <b>this</b> safe?"
  await makeApprovedArticle(api.test, { slug: 'dollars', board, content: articleContent({ question }) })
  const { html } = await get('/articles/dollars')
  expect(html).toContain('<h1>Cost: $&amp; $1 $&#39; — is &lt;b&gt;this&lt;/b&gt; safe?</h1>')
})

it('says who sits on the board, and nothing else of them', async () => {
  const { html } = await get('/policy')
  expect(html).toMatch(/<dt>Chair<\/dt><dd>Approves [^<]*<\/dd><dd>Chloe Chair, since \d+ \w+ \d{4}<\/dd>/)
  expect(html).toContain('<h2 id="board">The board</h2>')
  expect(html).toMatch(/<dt>Auditor<\/dt><dd>[^<]*<\/dd><dd>Nobody now<\/dd>/)
  expect(html).not.toMatch(/@|made up/)
  const ask = (fields: string) => api.run(anonymous, `{ boardMembers { ${fields} } }`)
  const { data, errors } = await ask('name role since')
  expect(errors).toBeUndefined()
  expect(data.boardMembers).toContainEqual({
    name: 'Chloe Chair',
    role: 'CHAIR',
    since: expect.stringMatching(/^\d{4}-/),
  })
  for (const field of ['id', 'email']) expect((await ask(field)).errors?.[0]?.message).toContain(field)

  await createInstallation(api.ctx({ kind: 'system', name: 'test' }), { demonstration: true })
  expect((await get('/policy')).html).toMatch(
    /<h2 id="board">The board \(demonstration\)<\/h2>\s*<p>This is a demonstration: these people are made up.<\/p>/,
  )
})

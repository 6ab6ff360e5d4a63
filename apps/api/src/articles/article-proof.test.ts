import { createHash } from 'node:crypto'
import {
  articleContent,
  makeApprovedArticle,
  makeDraft,
  makeMove,
  walkTo,
} from '@guideboard/database/test-kit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Checkpoints } from '../platform/checkpoints.ts'
import { anonymous, type TestApi, testApi } from '../test-kit.ts'
import { articleProof } from './article-proof.ts'
import { addContentDownload } from './content-download.ts'

let api: TestApi
let made: Awaited<ReturnType<typeof makeApprovedArticle>>
let draftHash: string

beforeAll(async () => {
  api = await testApi()
  made = await makeApprovedArticle(api.test, { slug: 'walking' })
  const { articleId, versionId: basedOn, board } = made
  const secret = articleContent({ title: 'Secret draft' })
  const draft = await makeDraft(api.test, board, { articleId, basedOn, content: secret })
  draftHash = draft.contentHash
  await makeMove(api.test, board.editor, draft, { move: 'ABANDON_DRAFT', reason: 'A secret reason.' })
})
afterAll(() => api?.close())

const query = `{ auditProof(articleSlug: "walking") {
  linked publicKey checkpoint { seq found current keyId }
  article { contentHash signatories { name role meaning signedAt } }
  events { seq previousHash hash versionNumber move from to at contentHash reason signedBy meaning } } }`

it('shows strangers the chain, who signed, and the hash of what they are reading', async () => {
  const { data } = await api.run(anonymous, query)
  const { linked, article, events, checkpoint } = data.auditProof
  expect(linked).toBe(true)
  expect(checkpoint).toBeNull()
  expect(article.contentHash).toBe(made.contentHash)
  expect(article.signatories).toHaveLength(5)
  expect(events.map((event: { move: string | null }) => event.move).slice(0, 4)).toEqual([
    null,
    'SUBMIT',
    'START_REVIEW',
    'APPROVE',
  ])
  expect(events[3]).toMatchObject({
    to: 'APPROVED',
    versionNumber: 1,
    contentHash: made.contentHash,
    signedBy: 'Chloe Chair',
    meaning: 'APPROVED',
  })
})

it('gives nothing of a version that was never public but its hashes', async () => {
  const { data } = await api.run(anonymous, query)
  const hidden = data.auditProof.events.slice(4)
  expect(hidden).toHaveLength(2)
  for (const { seq, hash, previousHash, ...rest } of hidden) {
    expect([seq, hash, previousHash].every(Boolean)).toBe(true)
    expect(Object.values(rest)).toEqual(Array.from({ length: 9 }, () => null))
  }
  expect(JSON.stringify(data)).not.toMatch(/ecret/)
  expect(JSON.stringify(data)).not.toContain(draftHash)
})

it('says whether the last checkpoint covers the chain', async () => {
  const { events } = (await articleProof(api.ctx(), 'walking')) ?? { events: [] }
  const chain = `events:${made.articleId}`
  const proofWith = async (seq: number, hash: string) => {
    const signed = new Map([[chain, { seq: String(seq), hash, at: new Date(), key: 'k' }]])
    const checkpoints: Checkpoints = {
      signed,
      soon: () => {},
      publicKey: 'P',
      keyId: 'k',
      problems: () => [],
    }
    return (await articleProof({ ...api.ctx(), checkpoints }, 'walking'))?.checkpoint
  }
  expect(await proofWith(6, events[5]?.hash ?? '')).toMatchObject({ isFound: true, isCurrent: true })
  expect(await proofWith(4, events[3]?.hash ?? '')).toMatchObject({ isFound: true, isCurrent: false })
  expect(await proofWith(4, 'another')).toMatchObject({ isFound: false })
  expect(await proofWith(7, 'cut')).toMatchObject({ isFound: false })
})

it('is null for an article that nobody knows', async () => {
  expect(await articleProof(api.ctx(), 'nowhere')).toBeNull()
})

it('hands out the bytes whose hash was signed, and no draft', async () => {
  const app = await api.http({ routes: [addContentDownload] })
  const get = (path: string) =>
    app.inject({ url: `/exports/articles/${path}`, headers: { host: 'localhost' } })
  const whole = await get('walking/content.json')
  expect(createHash('sha256').update(whole.rawPayload).digest('hex')).toBe(made.contentHash)
  expect((await get('walking/content.json?version=1')).rawPayload.equals(whole.rawPayload)).toBe(true)
  for (const path of [
    'walking/content.json?version=2',
    'walking/content.json?version=x',
    'nowhere/content.json',
  ])
    expect((await get(path)).statusCode, path).toBe(404)

  const { articleId, versionId: basedOn, board } = made
  const next = await makeDraft(api.test, board, {
    articleId,
    basedOn,
    content: articleContent({ limits: 'New.' }),
  })
  expect((await get('walking/content.json?version=3')).statusCode).toBe(404)
  await walkTo(api.test, board, next, 'UNDER_REVIEW')
  expect((await get('walking/content.json?version=3')).statusCode).toBe(200)
  await app.close()
})

import {
  articleContent,
  type Board,
  makeApprovedArticle,
  makeBoard,
  makeDraft,
  makeMove,
  walkTo,
} from '@guideboard/database/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Key } from '../platform/actor.ts'
import { anonymous, type TestApi, testApi } from '../test-kit.ts'
import { article } from './article.ts'
import { listArticles } from './list-articles.ts'

let api: TestApi
let board: Board

const pageOf = async (slug: string, version?: number) => {
  const { data, errors } = await api.run(
    anonymous,
    `query ($slug: String!, $version: Int) { article(slug: $slug, version: $version, audience: PATIENT) {
      page reviewStatus banner notices title versionNumber contentHash withdrawnReason fallback
      signatories { name role meaning }
      sections { kind title statements { key text fallbackFrom
        inline { __typename ... on TextNode { text } ... on CitationNode { number locator } }
        citations { number reference { formatted kind } } } }
      references { number id retracted } } }`,
    { slug, version },
  )
  expect(errors).toBeUndefined()
  return data.article
}

beforeAll(async () => {
  api = await testApi()
  board = await makeBoard(api.test)
})
afterAll(() => api?.close())

describe('an article in force', () => {
  it('shows its text, its signatories and its numbered citations', async () => {
    await makeApprovedArticle(api.test, { slug: 'walking', board })
    expect(await pageOf('walking')).toMatchObject({
      page: 'TEXT',
      reviewStatus: 'APPROVED',
      banner: null,
      versionNumber: 1,
      signatories: expect.arrayContaining([
        { name: 'Chloe Chair', role: 'CHAIR', meaning: 'APPROVED' },
        { name: 'Mina Methodologist', role: 'METHODOLOGIST', meaning: 'REVIEWED' },
      ]),
      sections: [
        {
          kind: 'SUMMARY',
          statements: [
            {
              key: 'S1',
              text: 'Walking helps.',
              inline: [
                { __typename: 'TextNode', text: 'Walking helps. ' },
                { __typename: 'CitationNode', number: 1, locator: 'p. 3' },
              ],
              citations: [{ number: 1, reference: { kind: 'RESEARCH' } }],
            },
          ],
        },
      ],
      references: [{ number: 1, id: 'walk', retracted: false }],
    })
  })

  it('says when it falls back to another audience’s words', async () => {
    expect(await pageOf('walking')).toMatchObject({
      fallback: true,
      sections: [{ statements: [{ fallbackFrom: 'PATIENT' }] }],
    })
  })

  it('keeps its text and tells of an update while the next version is in review', async () => {
    const first = await makeApprovedArticle(api.test, { slug: 'updating', board })
    const next = await makeDraft(api.test, board, {
      articleId: first.articleId,
      basedOn: first.versionId,
      content: articleContent({ title: 'A secret next title' }),
    })
    expect(JSON.stringify(await pageOf('updating'))).not.toContain('secret')
    await walkTo(api.test, board, next, 'UNDER_REVIEW')
    const page = await pageOf('updating')
    expect(page).toMatchObject({ versionNumber: 1, reviewStatus: 'APPROVED' })
    expect(page.notices).toContain('An update is under review')
    expect(await pageOf('updating', 2)).toMatchObject({
      reviewStatus: 'UNDER_REVIEW',
      banner: 'Educational purpose only. Pending human review.',
    })
  })

  it('leaves its permalink when a later version supersedes it', async () => {
    const first = await makeApprovedArticle(api.test, { slug: 'superseded', board })
    const next = await makeDraft(api.test, board, { articleId: first.articleId, basedOn: first.versionId })
    await walkTo(api.test, board, next, 'APPROVED')
    expect(await pageOf('superseded')).toMatchObject({ versionNumber: 2 })
    const old = await pageOf('superseded', 1)
    expect(old).toMatchObject({ page: 'TEXT', reviewStatus: 'SUPERSEDED' })
    expect(old.banner).toMatch(/^Superseded on .* by version 2$/)
  })
})

describe('what readers must not see', () => {
  it('is nothing of a draft or of requested changes, by any path', async () => {
    const content = articleContent({ title: 'Zebra title', question: 'Zebra question?' })
    await makeDraft(api.test, board, { slug: 'a-draft', content })
    const returned = await makeDraft(api.test, board, { slug: 'sent-back', content })
    await walkTo(api.test, board, returned, 'CHANGES_REQUESTED')
    for (const slug of ['a-draft', 'sent-back']) {
      expect(await pageOf(slug)).toMatchObject({ page: 'BEING_PREPARED', sections: [], references: [] })
      expect(JSON.stringify(await pageOf(slug))).not.toContain('Zebra')
      expect(await pageOf(slug, 1)).toBeNull()
    }
    const found = await listArticles(api.ctx(), { search: 'zebra' })
    expect(found).toMatchObject({ edges: [], totalCount: 0 })
  })

  it('is the text of a withdrawn version, even while a new one is in review', async () => {
    const gone = await makeApprovedArticle(api.test, { slug: 'withdrawn', board })
    await makeMove(api.test, board.chair, gone, {
      move: 'WITHDRAW',
      reason: 'Found unsafe.',
      meaning: 'withdrawn',
    })
    const next = await makeDraft(api.test, board, { articleId: gone.articleId })
    await walkTo(api.test, board, next, 'SUBMITTED')
    for (const version of [undefined, 1]) {
      expect(await pageOf('withdrawn', version)).toMatchObject({
        page: 'WITHDRAWN_NOTICE',
        banner: 'Withdrawn: do not use',
        withdrawnReason: 'Found unsafe.',
        sections: [],
        references: [],
      })
    }
  })

  it('is an article of which nothing exists', async () => {
    expect(await pageOf('no-such-article')).toBeNull()
  })
})

describe('the list', () => {
  it('finds by words of the text, best first, and pages on', async () => {
    await makeApprovedArticle(api.test, {
      slug: 'ankle',
      board,
      content: articleContent({ title: 'Ankle injury', question: 'Which ankle needs an X-ray?' }),
    })
    const found = await listArticles(api.ctx(), { search: 'ankle xray' })
    expect(found.edges.map(({ node }) => node.slug)).not.toContain('walking')
    const byTitle = await listArticles(api.ctx(), { search: 'ankle' })
    expect(byTitle.edges.map(({ node }) => node.slug)).toEqual(['ankle'])

    const first = await listArticles(api.ctx(), { first: 2 })
    expect(first).toMatchObject({ hasNextPage: true })
    const after = first.edges.at(-1)?.cursor
    const second = await listArticles(api.ctx(), { first: 100, after })
    const slugs = [...first.edges, ...second.edges].map(({ node }) => node.slug)
    expect(new Set(slugs).size).toBe(first.totalCount)
    expect(second.hasNextPage).toBe(false)
    const beyond = await listArticles(api.ctx(), { after: second.edges.at(-1)?.cursor })
    expect(beyond).toEqual({ edges: [], hasNextPage: false, totalCount: first.totalCount })
  })

  it.each([
    { first: 0 },
    { first: -1 },
    { first: 101 },
    { after: 'bm9uc2Vuc2U' },
    { search: 'x'.repeat(201) },
  ])('refuses %j with a path', async (request) => {
    await expect(listArticles(api.ctx(), request)).rejects.toMatchObject({
      reasons: [{ path: `/${Object.keys(request)[0]}` }],
    })
  })

  it('takes signs of the search language literally', async () => {
    await expect(listArticles(api.ctx(), { search: `100%_\\ ' " & | ! (` })).resolves.toMatchObject({
      edges: [],
    })
  })
})

it('refuses a key without the scope, and records the denial', async () => {
  const key: Key = {
    kind: 'key',
    id: 'abcdef0123456789',
    ownerId: board.author,
    organizationId: '00000000-0000-4000-8000-000000000001',
    scopes: ['assess'],
  }
  await expect(article(api.ctx(key), { slug: 'walking' })).rejects.toMatchObject({ code: 'SCOPE_REQUIRED' })
  expect((await api.audited('version.read')).at(-1)).toMatchObject({
    outcome: 'denied',
    actor: `key:${key.id}`,
  })
})

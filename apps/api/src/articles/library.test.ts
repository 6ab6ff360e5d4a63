import type { ArticleContent } from '@guideboard/content'
import {
  articleContent,
  type Board,
  makeApprovedArticle,
  makeBoard,
  makeDraft,
  walkTo,
} from '@guideboard/database/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anonymous, type TestApi, testApi } from '../test-kit.ts'
import { listArticles } from './list-articles.ts'
import { listTopics } from './list-topics.ts'

let api: TestApi
let board: Board

const slugs = async (request: Parameters<typeof listArticles>[1]) => {
  const { edges, totalCount } = await listArticles(api.ctx(), request)
  expect(totalCount).toBe(edges.length)
  return edges.map(({ node }) => node.slug)
}

const source = (id: string, doi: string) => ({
  id,
  kind: 'research' as const,
  csl: { type: 'article-journal' as const, title: `Title of ${id}`, DOI: doi },
})
const injuries = { code: 'D016512', display: 'Ankle Injuries' }
const radiography = { code: 'D011859', display: 'Radiography' }

const citing = (
  cite: string,
  title: string,
  reference = source(cite, '10.1000/Same'),
  topics: ArticleContent['topics'] = [radiography],
) => {
  const text = { clinician: [{ text: `Said by ${cite}. ` }, { cite, locator: 'p. 7' }] }
  const statements = [{ key: 'S1', text }]
  return articleContent({
    title,
    ...(topics === undefined ? {} : { topics }),
    sections: [{ id: 'summary', title: { clinician: 'Summary' }, kind: 'summary', statements }],
    references: [reference],
  })
}

beforeAll(async () => {
  api = await testApi()
  board = await makeBoard(api.test)
  await makeApprovedArticle(api.test, {
    slug: 'ankle',
    board,
    content: citing('a', 'Radiograph of the ankle', undefined, [injuries, radiography]),
  })
  const b = citing('b', 'Radiograph of the knee', source('b', '10.1000/same'))
  const knee = await makeDraft(api.test, board, { slug: 'knee', content: b })
  await walkTo(api.test, board, knee, 'UNDER_REVIEW')
  await makeDraft(api.test, board, { slug: 'secret', content: citing('a', 'Radiograph in secret') })
  const gone = await makeDraft(api.test, board, { slug: 'gone', content: citing('a', 'Gone') })
  await walkTo(api.test, board, gone, 'WITHDRAWN')
})
afterAll(() => api?.close())

describe('the library', () => {
  it('finds a title through slips of the pen, and nothing where words are others', async () => {
    expect(await slugs({ search: 'radiogarph' })).toEqual(['ankle', 'knee'])
    expect(await slugs({ search: 'radiograf ankel' })).toEqual(['ankle'])
    expect(await slugs({ search: 'aspirin' })).toEqual([])
  })

  it('keeps to a state and to a day', async () => {
    expect(await slugs({ reviewStatus: 'APPROVED' })).toEqual(['ankle'])
    expect(await slugs({ reviewStatus: 'UNDER_REVIEW', search: 'radiograph' })).toEqual(['knee'])
    expect(await slugs({ updatedSince: '2020-01-01' })).toEqual(['ankle', 'knee', 'gone'])
    expect(await slugs({ updatedSince: '2999-01-01' })).toEqual([])
  })

  it('keeps to a topic, of what readers are shown', async () => {
    expect(await slugs({ topic: 'D016512' })).toEqual(['ankle'])
    expect(await slugs({ topic: 'D011859' })).toEqual(['ankle', 'knee'])
    expect(await slugs({ topic: 'D011859', reviewStatus: 'UNDER_REVIEW' })).toEqual(['knee'])
    expect(await slugs({ topic: 'D010612' })).toEqual([])
    await expect(slugs({ topic: 'ankle' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      reasons: [{ path: '/topic', fix: 'Give one of `topics`, such as D017116.' }],
    })
  })

  it('finds an article by what it is about, a slip of the pen included', async () => {
    expect(await slugs({ search: 'radiography' })).toEqual(['ankle', 'knee'])
    expect(await slugs({ search: 'radiograpy' })).toEqual(['ankle', 'knee'])
    expect(await slugs({ search: 'injuries radiography' })).toEqual(['ankle'])
  })

  it('lists its topics with the articles about each, none of a draft or of what was withdrawn', async () => {
    expect(await listTopics(api.ctx())).toEqual([
      { ...radiography, articles: 2 },
      { ...injuries, articles: 1 },
    ])
  })

  it('says of an article what it is about, the main topic first', async () => {
    const { data, errors } = await api.run(
      anonymous,
      `{ article(slug: "ankle") { topics { code display } } gone: article(slug: "gone") { page topics { code } }
         topics { topic { code } articles } }`,
    )
    expect(errors).toBeUndefined()
    expect(data).toEqual({
      article: { topics: [injuries, radiography] },
      gone: { page: 'WITHDRAWN_NOTICE', topics: [] },
      topics: [
        { topic: { code: 'D011859' }, articles: 2 },
        { topic: { code: 'D016512' }, articles: 1 },
      ],
    })
  })

  it('tells what changed last first, where that is asked for', async () => {
    expect(await slugs({})).toEqual(['ankle', 'knee', 'gone'])
    expect(await slugs({ latestFirst: true })).toEqual(['gone', 'knee', 'ankle'])
  })
})

describe('a source', () => {
  const ask = async (id: string) => {
    const { data, errors } = await api.run(
      anonymous,
      `query ($id: String!) { reference(id: $id, audience: CLINICIAN) {
        reference { id title } uses { article { slug banner } statements { key text citations { locator } } } } }`,
      { id },
    )
    expect(errors).toBeUndefined()
    return data.reference
  }

  it('lists every statement for readers that cites it, under whatever id, and no draft', async () => {
    const cited = (slug: string, text: string, banner: string | null) => ({
      article: { slug, banner },
      statements: [{ key: 'S1', text, citations: [{ locator: 'p. 7' }] }],
    })
    const pending = 'Educational purpose only. Pending human review.'
    expect(await ask('a')).toEqual({
      reference: { id: 'a', title: 'Title of a' },
      uses: [cited('ankle', 'Said by a.', null), cited('knee', 'Said by b.', pending)],
    })
    expect(await ask('b')).toMatchObject({ reference: { id: 'b' }, uses: [{}, {}] })
  })

  it('is nothing where no article for readers has it', async () => {
    expect(await ask('no-such')).toBeNull()
  })
})

it('lists the versions that were approved, each with what is new in it', async () => {
  const { data } = await api.run(
    anonymous,
    '{ article(slug: "ankle") { approvedVersions { number inForceTo changeNote } } knee: article(slug: "knee") { approvedVersions { number } } }',
  )
  expect(data).toEqual({
    article: { approvedVersions: [{ number: 1, inForceTo: null, changeNote: 'First version.' }] },
    knee: { approvedVersions: [] },
  })
})

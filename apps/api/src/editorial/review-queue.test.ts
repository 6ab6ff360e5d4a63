import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BoardApi, boardApi, wholeContent } from './board.test-kit.ts'
import { createArticle } from './create-article.ts'
import type { QueueFilter } from './queue-condition.ts'
import { reviewQueue } from './review-queue.ts'
import { startReview } from './start-review.ts'
import type { Version } from './version.ts'

let on: BoardApi
let drafts: readonly Version[]
let submitted: Version
let halfAsked: Version

beforeAll(async () => {
  on = await boardApi()
  const author = await on.as(on.board.author)
  const make = (title: string) =>
    createArticle(author, {
      slug: title.toLowerCase().replaceAll(/\W+/g, '-'),
      content: wholeContent({ title }),
    })
  drafts = [await make('Knee one'), await make('Knee two'), await make('Hip 100% three')]
  submitted = await on.submit(await make('Back four'))
  halfAsked = await startReview(await on.as(on.board.editor), {
    ...(({ id, lock }) => ({ versionId: id, lock }))(await on.submit(await make('Neck five'))),
    assign: [{ seat: 'reviewer', assigneeId: on.board.reviewers[0] }],
  })
})
afterAll(() => on?.api.close())

const found = async (personId: string, filter: QueueFilter) => {
  const page = await reviewQueue(await on.as(personId), { filter })
  return page.edges.map(({ node }) => node.title).sort()
}

it('is read page by page, each version once, the one changed last first', async () => {
  const ctx = await on.as(on.board.editor)
  const titles: string[] = []
  let after: string | undefined
  do {
    const page = await reviewQueue(ctx, { first: 2, after })
    expect(page.totalCount).toBe(5)
    titles.push(...page.edges.map(({ node }) => node.title))
    after = page.hasNextPage ? page.edges.at(-1)?.cursor : undefined
  } while (after !== undefined)
  expect(titles).toEqual([halfAsked, submitted, ...drafts.toReversed()].map(({ title }) => title))
})

it('finds words of title and question, signs included', async () => {
  const { editor } = on.board
  expect(await found(editor, { text: 'KNEE  walking' })).toEqual(['Knee one', 'Knee two'])
  expect(await found(editor, { text: '100%' })).toEqual(['Hip 100% three'])
  expect(await found(editor, { text: '_nee' })).toEqual([])
})

it('knows what is somebody’s own', async () => {
  const { author, editor, reviewers, chair } = on.board
  expect(await found(author, { mine: true })).toHaveLength(5)
  expect(await found(editor, { mine: true })).toEqual(['Back four'])
  expect(await found(reviewers[0], { mine: true })).toEqual(['Neck five'])
  expect(await found(chair, { mine: true })).toEqual([])
})

it('knows which reviews lack people, and which are overdue', async () => {
  const { editor } = on.board
  expect(await found(editor, { unassigned: true })).toEqual(['Neck five'])
  expect(await found(editor, { overdue: true })).toEqual([])
  const later = on.api.ctx((await on.as(editor)).actor, { now: () => new Date(Date.now() + 20 * 86_400_000) })
  const { edges } = await reviewQueue(later, { filter: { overdue: true } })
  expect(edges.map(({ node }) => node.title)).toEqual(['Neck five'])
})

it('refuses a cursor, a page or a search that is none', async () => {
  const ctx = await on.as(on.board.editor)
  for (const asked of [{ after: 'x' }, { first: 0 }, { filter: { text: 'x'.repeat(201) } }])
    await expect(reviewQueue(ctx, asked)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' })
})

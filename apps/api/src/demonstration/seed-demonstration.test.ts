import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApi, testApi } from '../test-kit.ts'
import { seedArticles } from './seed-articles.ts'
import { seedPeople } from './seed-people.ts'

let api: TestApi
beforeAll(async () => {
  api = await testApi()
})
afterAll(() => api?.close())

test('the demonstration board gets the shipped guidelines through every gate', async () => {
  const system = api.ctx({ kind: 'system', name: 'demonstration' })
  await seedArticles(await seedPeople(system), () => {})
  const states = await api.test.sql(
    `SELECT slug, number, state FROM article_version JOIN article ON article.id = article_id ORDER BY slug, number`,
  )
  expect(states).toEqual([
    { slug: 'curb-65', number: 1, state: 'WITHDRAWN' },
    { slug: 'curb-65', number: 2, state: 'APPROVED' },
    { slug: 'degenerative-disk-disease', number: 1, state: 'SUPERSEDED' },
    { slug: 'degenerative-disk-disease', number: 2, state: 'APPROVED' },
    { slug: 'degenerative-disk-disease', number: 3, state: 'UNDER_REVIEW' },
    { slug: 'mcisaac', number: 1, state: 'SUBMITTED' },
    { slug: 'ottawa-ankle', number: 1, state: 'UNDER_REVIEW' },
  ])
  const red = await api.test.sql(
    `SELECT slug, why FROM article_version AS version JOIN article ON article.id = article_id,
       LATERAL red_checks(version.id) WHERE state <> 'WITHDRAWN'`,
  )
  expect(red).toEqual([])
}, 300_000)

import { makeBoardMember } from '@guideboard/database/test-kit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { approveVersion } from './approve-version.ts'
import { type BoardApi, boardApi, wholeContent } from './board.test-kit.ts'
import { createArticle } from './create-article.ts'
import { requestChanges } from './request-changes.ts'
import type { Version } from './version.ts'

let on: BoardApi

beforeAll(async () => {
  on = await boardApi()
})
afterAll(() => on?.api.close())

const underReview = async (slug: string): Promise<Version> =>
  on.underReview(
    await createArticle(await on.as(on.board.author), { slug, content: wholeContent({ title: slug }) }),
  )

it('lets either the chair or the editor win, never both, and tells the other', async () => {
  for (const round of [1, 2, 3, 4, 5]) {
    const version = await underReview(`chair-or-editor-${round}`)
    await on.quorum(version)
    const at = { versionId: version.id, lock: version.lock }
    const token = await on.token(on.board.chair, version, 'approved')
    const [chair, editor] = [await on.as(on.board.chair), await on.as(on.board.editor)]
    const ended = await Promise.allSettled([
      approveVersion(chair, { ...at, token }),
      requestChanges(editor, { ...at, reason: 'Wait.' }),
    ])
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const lost = ended.find((end) => end.status === 'rejected')
    expect(lost?.reason).toMatchObject({ code: 'CONFLICT', currentLock: version.lock + 1 })
  }
})

it('spends a token once, however often it is sent at once', async () => {
  const version = await underReview('one-token')
  await on.quorum(version)
  const token = await on.token(on.board.chair, version, 'approved')
  const chair = await on.as(on.board.chair)
  const ended = await Promise.allSettled(
    [1, 2, 3].map(() => approveVersion(chair, { versionId: version.id, lock: version.lock, token })),
  )
  expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(
    await on.api.test.sql('SELECT 1 FROM signature WHERE version_id = $1 AND meaning = $2', [
      version.id,
      'approved',
    ]),
  ).toHaveLength(1)
})

it('takes the votes of many at once with the same lock', async () => {
  const version = await underReview('many-votes')
  const voters: string[] = []
  for (let made = 0; made < 4; made += 1) voters.push(await makeBoardMember(on.api.test, 'reviewer'))
  await Promise.all(voters.map((voter) => on.vote(voter, version, 'reviewer')))
  expect(await on.api.test.sql('SELECT 1 FROM vote WHERE version_id = $1', [version.id])).toHaveLength(4)
  expect((await on.now(version)).lock).toBe(version.lock)
})

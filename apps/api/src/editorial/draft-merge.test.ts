import { type ArticleContent, contentHash } from '@guideboard/content'
import { articleContent, makeBoardMember } from '@guideboard/database/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '../platform/ctx.ts'
import { type BoardApi, boardApi } from './board.test-kit.ts'
import { createArticle } from './create-article.ts'
import { DraftConflict } from './draft-merge.ts'
import { dropScratch } from './drop-scratch.ts'
import { keepScratch } from './keep-scratch.ts'
import { saveDraft } from './save-draft.ts'
import type { Version } from './version.ts'

let on: BoardApi
let author: Ctx
let other: Ctx
let count = 0

beforeAll(async () => {
  on = await boardApi()
  author = await on.as(on.board.author)
  other = await on.as(await makeBoardMember(on.api.test, 'author'))
})
afterAll(() => on?.api.close())

const content = (given: Partial<ArticleContent> = {}) => articleContent({ title: `Title ${count}`, ...given })
const draft = async () => {
  count += 1
  return createArticle(author, { slug: `merged-${count}`, content: content() })
}
const at = ({ id, lock }: Version) => ({ versionId: id, lock })
const overtaken = async (version: Version, mine: ArticleContent): Promise<DraftConflict> => {
  const error = await saveDraft(author, { ...at(version), content: mine }).catch((thrown) => thrown)
  if (!(error instanceof DraftConflict)) throw error
  return error
}

describe('a save that was overtaken', () => {
  it('brings both texts, and saves both with the lock it gives', async () => {
    const version = await draft()
    await saveDraft(other, { ...at(version), content: content({ limits: 'Theirs.' }) })
    const { merge, currentLock } = await overtaken(version, content({ disclaimer: 'Mine.' }))
    expect(currentLock).toBe(2)
    expect(merge).toMatchObject({
      lock: 2,
      conflicts: [],
      base: { limits: content().limits },
      mine: { disclaimer: 'Mine.' },
      theirs: { limits: 'Theirs.' },
      merged: { disclaimer: 'Mine.', limits: 'Theirs.' },
    })
    const saved = await saveDraft(author, { versionId: version.id, lock: merge.lock, content: merge.merged })
    expect(saved.contentHash).toBe(contentHash(merge.merged))
  })

  it('asks only about the field that both changed', async () => {
    const version = await draft()
    await saveDraft(other, { ...at(version), content: content({ limits: 'Theirs.' }) })
    const { merge } = await overtaken(version, content({ limits: 'Mine.', disclaimer: 'Mine.' }))
    expect(merge.conflicts).toEqual([
      { field: '/limits', base: content().limits, mine: 'Mine.', theirs: 'Theirs.', taken: 'theirs' },
    ])
    expect(merge.mergedFields).toEqual([{ field: '/disclaimer', from: 'mine' }])
  })

  it('starts from what was saved under the lock that was read, however many saves ago', async () => {
    const version = await draft()
    let now = version
    for (const limits of ['One.', 'Two.', 'Three.'])
      now = await saveDraft(other, { ...at(now), content: content({ limits }) })
    const { merge } = await overtaken(version, content({ disclaimer: 'Mine.' }))
    expect([merge.lock, merge.base.limits, merge.merged.limits]).toEqual([4, content().limits, 'Three.'])
  })

  it('is told to a client as a value', async () => {
    const version = await draft()
    await saveDraft(other, { ...at(version), content: content({ limits: 'Theirs.' }) })
    const { data, errors } = await on.api.run(
      author.actor,
      `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { ... on Conflict { currentLock merge {
        lock base mine theirs merged mergedFields { field from } conflictingFields { field base mine theirs taken } } } } }`,
      { input: { ...at(version), content: content({ limits: 'Mine.' }) } },
    )
    expect(errors).toBeUndefined()
    expect(data.saveDraft).toMatchObject({
      currentLock: 2,
      merge: { lock: 2, conflictingFields: [{ field: '/limits', mine: 'Mine.', taken: 'THEIRS' }] },
    })
  })
})

describe('a scratch', () => {
  const scratches = `query ($id: ID!) { articleVersion(id: $id) { lock scratch { lock content merge { lock merged conflictingFields { field } } } } }`
  const seenBy = async ({ actor }: Ctx, { id }: Version) => {
    const { data, errors } = await on.api.run(actor, scratches, { id })
    expect(errors).toBeUndefined()
    return data.articleVersion.scratch
  }
  const trail = async (version: Version) => ({
    audit: await on.api.test.sql('SELECT 1 FROM audit_event WHERE entity = $1', [`version:${version.id}`]),
    states: await on.api.test.sql('SELECT 1 FROM saved_state WHERE version_id = $1', [version.id]),
    version: await on.now(version),
  })

  it('is its writer’s alone, and changes nothing of the version', async () => {
    const version = await draft()
    const before = await trail(version)
    await keepScratch(author, { ...at(version), content: { half: 'typed' } })
    await keepScratch(author, { ...at(version), content: { half: 'typed on' } })
    expect(await seenBy(author, version)).toMatchObject({
      lock: 1,
      content: { half: 'typed on' },
      merge: null,
    })
    expect(await seenBy(other, version)).toBeNull()
    expect(await seenBy(await on.as(on.board.chair), version)).toBeNull()
    expect(await trail(version)).toEqual(before)
  })

  it('goes with an explicit save of its writer, and with nobody else’s', async () => {
    const version = await draft()
    await keepScratch(author, { ...at(version), content: content({ limits: 'Typed.' }) })
    const saved = await saveDraft(other, { ...at(version), content: content({ disclaimer: 'Saved.' }) })
    expect(await seenBy(author, version)).toMatchObject({
      lock: 1,
      merge: { lock: 2, merged: { limits: 'Typed.', disclaimer: 'Saved.' }, conflictingFields: [] },
    })
    await saveDraft(author, { ...at(saved), content: content({ limits: 'Typed.', disclaimer: 'Saved.' }) })
    expect(await seenBy(author, version)).toBeNull()
  })

  it('is dropped on request', async () => {
    const version = await draft()
    await keepScratch(author, { ...at(version), content: {} })
    await keepScratch(other, { ...at(version), content: {} })
    await dropScratch(author, version.id)
    expect(await seenBy(author, version)).toBeNull()
    expect(await seenBy(other, version)).not.toBeNull()
  })

  it('is refused to whoever does not write, of no version, and when nobody could store it', async () => {
    const version = await draft()
    const reviewer = await on.as(on.board.reviewers[0])
    await expect(keepScratch(reviewer, { ...at(version), content: {} })).rejects.toMatchObject({
      code: 'ROLE_REQUIRED',
    })
    const nothing = '00000000-0000-4000-8000-000000000000'
    await expect(keepScratch(author, { versionId: nothing, lock: 1, content: {} })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(
      keepScratch(author, { ...at(version), content: { long: 'x'.repeat(1_000_001) } }),
    ).rejects.toMatchObject({ code: 'BAD_USER_INPUT', path: '/content' })
  })

  it('is kept from everybody else by the database itself', async () => {
    const version = await draft()
    await keepScratch(author, { ...at(version), content: {} })
    const rows = await on.api.test.database.inContext({ actor: `person:${on.board.editor}` }, (tx) =>
      tx.draftScratch.findMany({ where: { versionId: version.id } }),
    )
    expect(rows).toEqual([])
    const forged = on.api.test.database.inContext({ actor: `person:${on.board.editor}` }, (tx) =>
      tx.draftScratch.createMany({
        data: { versionId: version.id, personId: on.board.chair, lock: 1, contentText: '{}' },
      }),
    )
    await expect(forged).rejects.toThrow()
  })
})

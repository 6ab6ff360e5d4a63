import { type FieldOf, type Inline, statementWithKey } from '@guideboard/content'
import { makeBoardGrant, makeBoardMember } from '@guideboard/database/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read } from '../audit/doors.ts'
import { type BoardApi, boardApi, wholeContent } from '../editorial/board.test-kit.ts'
import { createArticle } from '../editorial/create-article.ts'
import { loadContent } from '../editorial/load-content.ts'
import { requestChanges } from '../editorial/request-changes.ts'
import { reviseArticle } from '../editorial/revise-article.ts'
import { saveDraft } from '../editorial/save-draft.ts'
import type { Version } from '../editorial/version.ts'
import { anonymous } from '../test-kit.ts'
import { acceptSuggestion } from './accept-suggestion.ts'
import { declineSuggestion } from './decline-suggestion.ts'
import { suggestEdit } from './suggest-edit.ts'
import { suggestions } from './thread-loaders.ts'

let on: BoardApi
let count = 0

beforeAll(async () => {
  on = await boardApi()
})
afterAll(() => on?.api.close())

const said = (text: string): readonly Inline[] => [{ text }, { cite: 'walk', locator: 'p. 3' }]
const contentWith = (text: string, second = 'Rest is worse. ') =>
  wholeContent({
    title: `Title ${count}`,
    sections: [
      {
        id: 'summary',
        title: { clinician: 'Summary' },
        kind: 'summary',
        statements: [
          {
            key: 'S1',
            text: { clinician: said(text), patient: said('Walk often. ') },
            recommendation: { direction: 'for', strength: 'strong', certainty: 'low', population: 'Adults' },
          },
          { key: 'S2', text: { clinician: said(second), patient: said('Rest less. ') } },
        ],
      },
    ],
  })
const words = 'Walking helps for ten minutes a day. '
const better = 'Walking helps for twenty minutes a day. '
const draft = async (): Promise<Version> => {
  count += 1
  return createArticle(await on.as(on.board.author), {
    slug: `suggested-${count}`,
    content: contentWith(words),
  })
}
const at = ({ id, lock }: Version) => ({ versionId: id, lock })
const text: FieldOf = { key: 'S1', field: 'text', audience: 'clinician' }
const suggest = async (person: string, version: Version, replacement: unknown = said(better), of = text) =>
  suggestEdit(await on.as(person), {
    versionId: version.id,
    contentHash: version.contentHash,
    of,
    replacement,
    reason: 'The trial says so.',
  })
const accept = async (person: string, version: Version, suggestionId: string, merged?: unknown) =>
  acceptSuggestion(await on.as(person), { ...at(version), suggestionId, merged })
const suggestionsOf = async ({ id }: Version, person = on.board.author) =>
  suggestions(await on.as(person)).load(id)
const wordsIn = async ({ id }: Version) => {
  const content = await read(await on.as(on.board.author), (tx) => loadContent(tx, id))
  return statementWithKey(content, 'S1')?.text.clinician
}
const contributors = async ({ id }: Version) =>
  (
    await on.api.test.sql<{ person_id: string }>('SELECT person_id FROM contributor WHERE version_id = $1', [
      id,
    ])
  ).map((row) => row.person_id)
const auditedFor = async (action: string, id: string) =>
  (await on.api.audited(action)).filter((row) => row.entity === `suggestion:${id}`)

describe('a suggestion', () => {
  it('goes in as an ordinary edit, under the lock, with its record and both as contributors', async () => {
    const version = await draft()
    const suggestion = await suggest(on.board.reviewers[0], version)
    expect(suggestion).toMatchObject({
      status: 'open',
      base: said(words),
      current: said(words),
      replacement: said(better),
      reason: 'The trial says so.',
    })
    expect(await wordsIn(version)).toEqual(said(words))
    expect(await contributors(version)).toEqual([on.board.author])

    const accepted = await accept(on.board.author, version, suggestion.id)
    expect(accepted).toMatchObject({ version: { lock: version.lock + 1, state: 'DRAFT' } })
    expect(await wordsIn(version)).toEqual(said(better))
    expect((await contributors(version)).toSorted()).toEqual(
      [on.board.author, on.board.reviewers[0]].toSorted(),
    )
    expect(await suggestionsOf(version)).toMatchObject([
      { status: 'accepted', decidedBy: { name: 'Ana Author' } },
    ])
    expect(
      await on.api.test.sql('SELECT 1 FROM check_result WHERE content_hash = $1', [
        'version' in accepted ? accepted.version.contentHash : '',
      ]),
    ).not.toEqual([])

    expect(await auditedFor('suggestion.make', suggestion.id)).toMatchObject([
      { actor: `person:${on.board.reviewers[0]}` },
    ])
    const [record] = await auditedFor('suggestion.accept', suggestion.id)
    expect(JSON.parse(record?.payload ?? '')).toMatchObject({
      contentHashBefore: version.contentHash,
      suggestedBy: on.board.reviewers[0],
      merged: false,
    })
  })

  it('made during the review waits, and its suggester no longer votes once it is in', async () => {
    const version = await on.underReview(await draft())
    const suggestion = await suggest(on.board.reviewers[0], version)
    expect((await suggestionsOf(version))[0]?.unmet).toEqual([
      {
        code: 'CONTENT_FROZEN',
        message: 'The text is frozen during the review: accepting waits until changes are requested.',
      },
    ])
    await expect(accept(on.board.author, version, suggestion.id)).rejects.toMatchObject({
      code: 'CONTENT_FROZEN',
    })
    const back = await requestChanges(await on.as(on.board.editor), { ...at(version), reason: 'Take it in.' })
    expect((await suggestionsOf(back))[0]?.unmet).toEqual([])
    await accept(on.board.author, back, suggestion.id)
    const again = await on.underReview(await on.now(back))
    await expect(on.vote(on.board.reviewers[0], again, 'reviewer')).rejects.toMatchObject({
      code: 'VOTER_IS_CONTRIBUTOR',
    })
    await on.vote(on.board.reviewers[1], again, 'reviewer')
  })

  it('is taken in though other fields changed, several one after the other', async () => {
    let version = await draft()
    const of: FieldOf = { key: 'S1', field: 'strength', audience: null }
    const [first, second] = [
      await suggest(on.board.editor, version),
      await suggest(on.board.editor, version, 'conditional', of),
    ]
    for (const { id } of [first, second]) {
      const accepted = await accept(on.board.author, version, id)
      if (!('state' in accepted.version) || 'merged' in accepted) throw new Error('It was not applied.')
      version = accepted.version
    }
    const content = await read(await on.as(on.board.author), (tx) => loadContent(tx, version.id))
    expect(statementWithKey(content, 'S1')).toMatchObject({
      text: { clinician: said(better) },
      recommendation: { strength: 'conditional' },
    })
  })

  it('on words that changed since is answered with a merge, and nothing is written', async () => {
    const version = await draft()
    const suggestion = await suggest(on.board.reviewers[0], version)
    const edited = await saveDraft(await on.as(on.board.author), {
      ...at(version),
      content: contentWith('Walking helps for five minutes a day. '),
    })
    expect(await suggestionsOf(edited)).toMatchObject([{ status: 'stale', unmet: [] }])
    const answer = await accept(on.board.author, edited, suggestion.id)
    expect(answer).toMatchObject({
      base: said(words),
      current: said('Walking helps for five minutes a day. '),
      suggested: said(better),
      merged: undefined,
      version: { lock: edited.lock },
    })
    expect(await on.now(edited)).toMatchObject({ lock: edited.lock })
    expect(await contributors(edited)).toEqual([on.board.author])
  })

  it('merges where it touches other words, and goes in as a person says', async () => {
    const version = await draft()
    const suggestion = await suggest(on.board.reviewers[0], version)
    const edited = await saveDraft(await on.as(on.board.author), {
      ...at(version),
      content: contentWith('Walking helps for ten minutes each day. '),
    })
    const answer = await accept(on.board.author, edited, suggestion.id)
    const both = said('Walking helps for twenty minutes each day. ')
    expect(answer).toMatchObject({ merged: both })
    await accept(on.board.author, edited, suggestion.id, both)
    expect(await wordsIn(edited)).toEqual(both)
    expect(await suggestionsOf(edited)).toMatchObject([{ status: 'accepted' }])
    expect(await contributors(edited)).toContain(on.board.reviewers[0])
    const [record] = await auditedFor('suggestion.accept', suggestion.id)
    expect(JSON.parse(record?.payload ?? '')).toMatchObject({ merged: true })
  })

  it('made on a version in force goes into the next one', async () => {
    const first = await on.underReview(await draft())
    await on.quorum(first)
    const approved = await on.approve(first)
    const suggestion = await suggest(on.board.reviewers[0], approved)
    expect((await suggestionsOf(approved))[0]?.unmet).toMatchObject([{ code: 'CONTENT_FROZEN' }])
    const next = await reviseArticle(await on.as(on.board.author), { articleId: approved.articleId })
    expect(await suggestionsOf(next)).toMatchObject([
      { id: suggestion.id, versionNumber: 1, status: 'open', unmet: [] },
    ])
    await accept(on.board.author, next, suggestion.id)
    expect(await wordsIn(next)).toEqual(said(better))
    expect(await contributors(next)).toContain(on.board.reviewers[0])
  })

  it('is accepted by whoever copies it word for word', async () => {
    const version = await draft()
    await suggest(on.board.reviewers[0], version)
    await saveDraft(await on.as(on.board.author), { ...at(version), content: contentWith(better) })
    expect(await suggestionsOf(version)).toMatchObject([{ status: 'accepted' }])
    expect(await contributors(version)).toContain(on.board.reviewers[0])
  })
})

describe('what is refused', () => {
  it('a value that the document cannot hold, or that stands there already', async () => {
    const version = await draft()
    for (const [replacement, of] of [
      ['plain words', text],
      [[], text],
      [[{ text: 'No such source. ' }, { cite: 'gone', locator: 'p. 1' }], text],
      ['maybe', { key: 'S1', field: 'strength', audience: null }],
      [said(words), text],
    ] as const) {
      await expect(suggest(on.board.editor, version, replacement, of)).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        path: '/replacement',
      })
    }
    await expect(
      suggest(on.board.editor, version, 'strong', { key: 'S2', field: 'strength', audience: null }),
    ).rejects.toMatchObject({ path: '/key' })
    await expect(suggest(on.board.editor, { ...version, contentHash: 'x' })).rejects.toMatchObject({
      path: '/contentHash',
    })
  })

  it('accepting by anybody but an author, on an old lock, twice, or on another article', async () => {
    const version = await draft()
    const suggestion = await suggest(on.board.reviewers[0], version)
    await expect(accept(on.board.editor, version, suggestion.id)).rejects.toMatchObject({
      code: 'ROLE_REQUIRED',
    })
    await expect(accept(on.board.author, { ...version, lock: 9 }, suggestion.id)).rejects.toMatchObject({
      code: 'CONFLICT',
      currentLock: 1,
    })
    const other = await draft()
    await expect(accept(on.board.author, other, suggestion.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      path: '/suggestionId',
    })
    await accept(on.board.author, version, suggestion.id)
    await expect(accept(on.board.author, await on.now(version), suggestion.id)).rejects.toMatchObject({
      code: 'SUGGESTION_DECIDED',
    })
    expect((await auditedFor('suggestion.accept', suggestion.id)).map(({ outcome }) => outcome)).toEqual([
      'denied',
      'success',
    ])
  })

  it('of two who accept at once one wins', async () => {
    const second = await makeBoardMember(on.api.test, 'author')
    const version = await draft()
    const suggestion = await suggest(on.board.reviewers[0], version)
    const ended = await Promise.allSettled(
      [on.board.author, second].map((person) => accept(person, version, suggestion.id)),
    )
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('people outside', async () => {
    const version = await draft()
    const { id } = await suggest(on.board.editor, version)
    const ctx = on.api.ctx(anonymous)
    for (const attempt of [
      suggestEdit(ctx, {
        versionId: version.id,
        contentHash: version.contentHash,
        of: text,
        replacement: said('x'),
      }),
      acceptSuggestion(ctx, { ...at(version), suggestionId: id }),
      declineSuggestion(ctx, { suggestionId: id, reason: 'x' }),
    ]) {
      await expect(attempt).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    }
  })
})

describe('declining', () => {
  it('takes a reason of an author or editor, none of the suggester, and is for nobody else', async () => {
    const version = await draft()
    const [first, second] = [
      await suggest(on.board.reviewers[0], version),
      await suggest(on.board.reviewers[0], version, said('Walk. ')),
    ]
    const editor = await on.as(on.board.editor)
    await expect(declineSuggestion(editor, { suggestionId: first.id })).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    })
    await expect(
      declineSuggestion(await on.as(on.board.reviewers[1]), { suggestionId: first.id, reason: 'x' }),
    ).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
    expect(
      await declineSuggestion(editor, { suggestionId: first.id, reason: 'Ten is what was tried.' }),
    ).toMatchObject({
      status: 'declined',
      decision: 'Ten is what was tried.',
      decidedBy: { name: 'Edith Editor' },
    })
    expect(
      await declineSuggestion(await on.as(on.board.reviewers[0]), { suggestionId: second.id }),
    ).toMatchObject({ status: 'declined' })
    await expect(accept(on.board.author, version, first.id)).rejects.toMatchObject({
      code: 'SUGGESTION_DECIDED',
    })
    await expect(declineSuggestion(editor, { suggestionId: first.id, reason: 'x' })).rejects.toMatchObject({
      code: 'SUGGESTION_DECIDED',
    })
    expect((await auditedFor('suggestion.decline', first.id)).map(({ outcome }) => outcome)).toEqual([
      'denied',
      'success',
    ])
    expect(await contributors(version)).toEqual([on.board.author])
  })

  it('leaves the suggester free to vote', async () => {
    const both = await makeBoardMember(on.api.test, 'reviewer')
    await makeBoardGrant(on.api.test, { personId: both, role: 'methodologist' })
    const version = await draft()
    const suggestion = await suggest(both, version)
    await declineSuggestion(await on.as(both), { suggestionId: suggestion.id })
    await on.vote(both, await on.underReview(version), 'reviewer')
  })
})

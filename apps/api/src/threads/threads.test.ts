import type { Place } from '@guideboard/content'
import { makeBoardGrant, makeBoardMember } from '@guideboard/database/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BoardApi, boardApi, wholeContent } from '../editorial/board.test-kit.ts'
import { createArticle } from '../editorial/create-article.ts'
import { requestChanges } from '../editorial/request-changes.ts'
import { reviseArticle } from '../editorial/revise-article.ts'
import { saveDraft } from '../editorial/save-draft.ts'
import type { Version } from '../editorial/version.ts'
import { anonymous } from '../test-kit.ts'
import { boardPeople } from './board-people.ts'
import { openThread } from './open-thread.ts'
import { reopenThread } from './reopen-thread.ts'
import { replyToThread } from './reply-to-thread.ts'
import { resolveThread } from './resolve-thread.ts'
import type { Thread, ThreadKind } from './thread.ts'
import { threads } from './thread-loaders.ts'

let on: BoardApi
let auditor: string
let count = 0

beforeAll(async () => {
  on = await boardApi()
  auditor = await makeBoardMember(on.api.test, 'auditor')
})
afterAll(() => on?.api.close())

const words = 'Walking helps most people. Stop when the leg goes numb.'
const contentWith = (text: string, key = 'S1') =>
  wholeContent({
    title: `Title ${count}`,
    sections: [
      {
        id: 'summary',
        title: { clinician: 'Summary' },
        kind: 'summary',
        statements: [
          {
            key,
            text: {
              clinician: [{ text }, { cite: 'walk', locator: 'p. 3' }],
              patient: [{ text: 'Walk often. ' }, { cite: 'walk', locator: 'p. 3' }],
            },
          },
        ],
      },
    ],
  })
const draft = async () => {
  count += 1
  return createArticle(await on.as(on.board.author), {
    slug: `talked-about-${count}`,
    content: contentWith(words),
  })
}
const at = ({ id, lock }: Version) => ({ versionId: id, lock })
const selected = (quote: string): Place => ({
  target: 'statement',
  key: 'S1',
  field: 'text',
  audience: 'clinician',
  selection: { start: words.indexOf(quote), end: words.indexOf(quote) + quote.length },
})
const open = async (
  person: string,
  version: Version,
  given: { kind?: ThreadKind; place?: Place; body?: string } = {},
): Promise<Thread> =>
  openThread(await on.as(person), {
    versionId: version.id,
    contentHash: version.contentHash,
    kind: 'note',
    place: selected('Stop when the leg goes numb.'),
    body: 'How numb?',
    ...given,
  })
const threadsOf = async ({ id }: Version, person = on.board.chair) => threads(await on.as(person)).load(id)
const auditedFor = async (action: string, id: string) =>
  (await on.api.audited(action)).filter((row) => row.entity === `thread:${id}`)

describe('a thread', () => {
  it('is opened on selected words, keeps them, and names whom it mentions', async () => {
    const version = await draft()
    const thread = await open(on.board.reviewers[0], version, {
      body: '@Edith Editor: how numb? @Nobody knows.',
    })
    expect(thread).toMatchObject({
      versionId: version.id,
      versionNumber: 1,
      kind: 'note',
      anchor: {
        quote: 'Stop when the leg goes numb.',
        prefix: 'Walking helps most people. ',
        suffix: '',
        hash: version.contentHash,
      },
      anchored: { state: 'exact', start: 27, end: 55 },
      mentions: [{ id: on.board.editor, name: 'Edith Editor' }],
      openedBy: { name: 'Rita Reviewer' },
      resolvedAt: null,
      entries: [],
      whyNotResolve: null,
    })
    expect(await threadsOf(version)).toMatchObject([{ id: thread.id }])
    const [record] = await auditedFor('thread.open', thread.id)
    expect(record).toMatchObject({ actor: `person:${on.board.reviewers[0]}`, outcome: 'success' })
    expect(JSON.parse(record?.payload ?? '')).toMatchObject({
      versionId: version.id,
      key: 'S1',
      mentions: [on.board.editor],
    })
    expect(record?.payload).not.toContain('numb')
  })

  it.each([
    ['exact', words],
    ['moved', `${words} Ask again in two weeks.`],
    ['drifted', words.replace('the leg goes', 'a leg goes')],
    ['statement', 'Walking helps most people.'],
  ])('is %s after an edit, its quote kept', async (state, text) => {
    const version = await draft()
    const thread = await open(on.board.reviewers[0], version)
    const after = await saveDraft(await on.as(on.board.author), {
      ...at(version),
      content: contentWith(text),
    })
    expect(await threadsOf(after)).toMatchObject([
      {
        id: thread.id,
        anchored: { state },
        anchor: { quote: 'Stop when the leg goes numb.', hash: version.contentHash },
      },
    ])
  })

  it('is orphaned with its statement, still listed, and still blocks', async () => {
    const version = await draft()
    await open(on.board.reviewers[0], version, { kind: 'blocking' })
    const gone = await saveDraft(await on.as(on.board.author), {
      ...at(version),
      content: contentWith(words, 'S2'),
    })
    expect(await threadsOf(gone)).toMatchObject([
      {
        anchored: { state: 'orphaned' },
        anchor: { quote: 'Stop when the leg goes numb.' },
        readSavedAt: expect.any(Date),
      },
    ])
    const reviewed = await on.underReview(gone)
    await on.quorum(reviewed)
    await expect(on.approve(reviewed)).rejects.toMatchObject({
      code: 'THREAD_OPEN',
      reasons: [
        { code: 'THREAD_OPEN', message: 'The blocking thread of Rita Reviewer on statement S1 is open.' },
      ],
    })
  })

  it('is opened on a text that was read before somebody else saved', async () => {
    const read = await draft()
    await saveDraft(await on.as(on.board.author), { ...at(read), content: contentWith('Walking helps.') })
    expect(await open(on.board.editor, read)).toMatchObject({
      anchor: { quote: 'Stop when the leg goes numb.', hash: read.contentHash },
      anchored: { state: 'statement' },
    })
  })

  it('is opened on a reference and on a value of it', async () => {
    const version = await draft()
    const place = { target: 'reference', key: 'walk', field: '/csl/title' } as const
    expect(await open(on.board.methodologist, version, { place })).toMatchObject({
      anchor: { target: 'reference', quote: '"Walking and backs"' },
      anchored: { state: 'exact', path: '/csl/title' },
    })
    expect(await open(on.board.methodologist, version, { place: { ...place, field: '' } })).toMatchObject({
      anchored: { state: 'statement' },
    })
  })

  it('is open on what grows from its version, until it is resolved there', async () => {
    const first = await on.underReview(await draft())
    await on.quorum(first)
    const approved = await on.approve(first)
    const [asked, answered] = [
      await open(on.board.reviewers[0], approved),
      await open(on.board.reviewers[0], approved),
    ]
    await resolveThread(await on.as(on.board.reviewers[0]), { threadId: answered.id })
    const next = await reviseArticle(await on.as(on.board.author), { articleId: approved.articleId })
    expect((await threadsOf(next)).map(({ id, versionNumber }) => [id, versionNumber])).toEqual([
      [asked.id, 1],
    ])
    await resolveThread(await on.as(on.board.author), { threadId: asked.id, reason: 'Said in the new text.' })
    expect(await threadsOf(next)).toMatchObject([{ id: asked.id, resolvedBy: { name: 'Ana Author' } }])
  })
})

describe('replies', () => {
  it('are added for good, each with its record', async () => {
    const thread = await open(on.board.reviewers[0], await draft())
    await replyToThread(await on.as(on.board.author), {
      threadId: thread.id,
      body: ' Both legs. @Rita Reviewer? ',
    })
    const after = await replyToThread(await on.as(on.board.reviewers[0]), {
      threadId: thread.id,
      body: 'Fine.',
    })
    expect(after.entries).toMatchObject([
      {
        kind: 'reply',
        body: 'Both legs. @Rita Reviewer?',
        writtenBy: { name: 'Ana Author' },
        mentions: [{ id: on.board.reviewers[0] }],
      },
      { kind: 'reply', body: 'Fine.', mentions: [] },
    ])
    expect(await auditedFor('thread.reply', thread.id)).toHaveLength(2)
  })

  it.each([
    ['nothing', '  \n'],
    ['too much', 'x'.repeat(4001)],
    ['what cannot be stored', 'a\0b'],
    ['half a character', 'a\ud83e'],
  ])('of %s are refused', async (_what, body) => {
    const thread = await open(on.board.reviewers[0], await draft())
    await expect(
      replyToThread(await on.as(on.board.author), { threadId: thread.id, body }),
    ).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      path: '/body',
    })
  })
})

describe('resolving', () => {
  it('takes a reason of whoever did not open it, and is recorded', async () => {
    const thread = await open(on.board.reviewers[0], await draft())
    const author = await on.as(on.board.author)
    await expect(resolveThread(author, { threadId: thread.id })).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
      path: '/reason',
    })
    const resolved = await resolveThread(author, { threadId: thread.id, reason: 'Said how numb.' })
    expect(resolved).toMatchObject({
      resolvedBy: { name: 'Ana Author' },
      entries: [{ kind: 'resolved', body: 'Said how numb.', writtenBy: { name: 'Ana Author' } }],
      whyNotResolve: 'It is resolved.',
    })
    expect(await auditedFor('thread.resolve', thread.id)).toMatchObject([{ outcome: 'success' }])
    await expect(resolveThread(author, { threadId: thread.id, reason: 'x' })).rejects.toMatchObject({
      code: 'THREAD_RESOLVED',
    })
  })

  it('a blocking one is for its opener, or an editor who did not contribute; others are denied, on record', async () => {
    const version = await draft()
    const thread = await open(on.board.reviewers[0], version, { kind: 'blocking' })
    for (const person of [on.board.author, on.board.chair, on.board.methodologist]) {
      await expect(
        resolveThread(await on.as(person), { threadId: thread.id, reason: 'x' }),
      ).rejects.toMatchObject({
        code: 'ROLE_REQUIRED',
      })
    }
    expect((await auditedFor('thread.resolve', thread.id)).map(({ outcome }) => outcome)).toEqual([
      'denied',
      'denied',
      'denied',
    ])
    expect((await threadsOf(version, on.board.author))[0]?.whyNotResolve).toMatch(
      /opened it, or by an editor/,
    )
    expect((await threadsOf(version, on.board.editor))[0]?.whyNotResolve).toBeNull()
    await resolveThread(await on.as(on.board.editor), { threadId: thread.id, reason: 'Answered.' })
  })

  it('is undone by reopening, which says why', async () => {
    const thread = await open(on.board.reviewers[0], await draft())
    const opener = await on.as(on.board.reviewers[0])
    await expect(reopenThread(opener, { threadId: thread.id, reason: 'x' })).rejects.toMatchObject({
      code: 'THREAD_OPEN',
    })
    await resolveThread(opener, { threadId: thread.id })
    await expect(reopenThread(opener, { threadId: thread.id })).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    })
    const again = await reopenThread(await on.as(on.board.methodologist), {
      threadId: thread.id,
      reason: 'Not quite.',
    })
    expect(again).toMatchObject({
      resolvedAt: null,
      entries: [{ kind: 'resolved' }, { kind: 'reopened', body: 'Not quite.' }],
    })
    expect(await auditedFor('thread.reopen', thread.id)).toHaveLength(1)
  })

  it('and opening again lets a version be approved, and stops it', async () => {
    const version = await on.underReview(await draft())
    await on.quorum(version)
    const thread = await open(on.board.patientRepresentative, version, { kind: 'blocking' })
    const opener = await on.as(on.board.patientRepresentative)
    await resolveThread(opener, { threadId: thread.id })
    await reopenThread(opener, { threadId: thread.id, reason: 'Wait.' })
    await expect(on.approve(version)).rejects.toMatchObject({ code: 'THREAD_OPEN' })
    await resolveThread(opener, { threadId: thread.id })
    expect(await on.approve(version)).toMatchObject({ state: 'APPROVED' })
  })
})

describe('what is refused', () => {
  it('places and contents that are not there', async () => {
    const version = await draft()
    for (const place of [
      { ...selected('Stop'), key: 'S9' },
      { ...selected('Stop'), audience: 'patient' },
      { target: 'rule', key: 'none', field: '' },
    ] as Place[]) {
      await expect(open(on.board.editor, version, { place })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        path: '/key',
      })
    }
    await expect(open(on.board.editor, { ...version, contentHash: 'f'.repeat(64) })).rejects.toMatchObject({
      path: '/contentHash',
    })
    await expect(open(on.board.editor, { ...version, id: on.board.editor })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('everybody who is no voice on the board', async () => {
    const version = await draft()
    const thread = await open(on.board.editor, version)
    await expect(open(auditor, version)).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
    const acts = [
      (ctx: Parameters<typeof boardPeople>[0]) => replyToThread(ctx, { threadId: thread.id, body: 'x' }),
      (ctx: Parameters<typeof boardPeople>[0]) => resolveThread(ctx, { threadId: thread.id, reason: 'x' }),
      (ctx: Parameters<typeof boardPeople>[0]) => reopenThread(ctx, { threadId: thread.id, reason: 'x' }),
    ]
    for (const act of acts) {
      await expect(act(on.api.ctx(anonymous))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
      await expect(act(await on.as(auditor))).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
    }
    expect(await threadsOf(version, auditor)).toMatchObject([
      { id: thread.id, whyNotResolve: expect.stringContaining('auditors read') },
    ])
    await expect(boardPeople(on.api.ctx(anonymous))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  })

  it('an editor who wrote the text, when the thread blocks it', async () => {
    const writer = await makeBoardMember(on.api.test, 'editor')
    await makeBoardGrant(on.api.test, { personId: writer, role: 'author' })
    const version = await draft()
    const thread = await open(on.board.reviewers[0], version, { kind: 'blocking' })
    await saveDraft(await on.as(writer), { ...at(version), content: contentWith('Walking helps.') })
    await expect(
      resolveThread(await on.as(writer), { threadId: thread.id, reason: 'x' }),
    ).rejects.toMatchObject({
      code: 'ROLE_REQUIRED',
    })
  })
})

it('the people who can be named are those of the board, once each', async () => {
  const both = await makeBoardMember(on.api.test, 'editor', 'Zoe Both')
  await makeBoardGrant(on.api.test, { personId: both, role: 'author' })
  const people = await boardPeople(await on.as(on.board.chair))
  expect(people.filter(({ id }) => id === both)).toEqual([
    { id: both, name: 'Zoe Both', roles: ['author', 'editor'] },
  ])
  expect(people.map(({ id }) => id)).toContain(auditor)
})

it('requesting changes keeps the threads of the round', async () => {
  const version = await on.underReview(await draft())
  const thread = await open(on.board.reviewers[0], version, { kind: 'question' })
  const back = await requestChanges(await on.as(on.board.editor), { ...at(version), reason: 'Answer that.' })
  expect(await threadsOf(back)).toMatchObject([
    { id: thread.id, kind: 'question', anchored: { state: 'exact' } },
  ])
})
